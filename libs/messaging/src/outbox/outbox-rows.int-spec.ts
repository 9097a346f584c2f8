import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { sql } from '#database';
import { eventually } from '#testing';
import { allShards, area, limits, OutboxFixture, versionsOf } from './outbox-fixture.conformance.js';
import { OutboxFloor } from './outbox-floor.js';
import { copiedBatch, markDeadLetter, pendingBatch, type PendingRows, pendingRows } from './outbox-rows.js';

describe('the rows of the outbox', () => {
  const its = new OutboxFixture();

  it('is read up to the rows and the bytes of a batch, of which the last row may exceed them', async () => {
    await its.publish(...versionsOf('32.01.01.2001', 3));
    const bytes = Buffer.byteLength((await its.waiting())[0]!.payload);
    const read = async (rows: number, maxBytes: number) => {
      const batch = await pendingBatch(its.database, { shards: allShards, limits: { rows, bytes: maxBytes } });
      return [batch.rows.length, batch.full];
    };
    expect([await read(2, 1_000_000), await read(3, 1_000_000)]).toEqual([
      [2, true],
      [3, true],
    ]);
    expect(await read(4, 1_000_000)).toEqual([3, false]);
    expect([await read(4, bytes), await read(4, bytes + 1)]).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it('are the same when they are read for a backlog', async () => {
    await its.publish(...versionsOf('32.01.01.2001', 3), area('32.01.01.2002', 1));
    await its.database.query(
      sql`UPDATE outbox SET topic = 'ä "topic" of {x}, \\ and $1', key = 'ключ', payload = '{"name":"🌾' || position || '"}',
              headers = headers || '{"ce_subject":"\\"語\\""}' WHERE key = '32.01.01.2002'`,
    );
    const session = its.database.session();
    try {
      for (const [shards, exceptTopics] of [
        [allShards],
        [[3]],
        [allShards, ['ä "topic" of {x}, \\ and $1']],
      ] as const) {
        const pending = { shards: [...shards], limits, exceptTopics: [...(exceptTopics ?? [])], inFlight: ['1', '2'] };
        expect(await copiedBatch(session, pending)).toEqual(await pendingBatch(its.database, pending));
      }
      expect((await copiedBatch(session, { shards: allShards, limits: { ...limits, rows: 4 } })).full).toBe(true);
    } finally {
      await session.close();
    }
  });

  it('are read in their order and not sorted when the statistics are from an empty table', async () => {
    await its.publish(...versionsOf('32.01.01.2001', 1_000));
    await its.database.query(sql`DELETE FROM outbox`);
    await its.database.query(sql`VACUUM ANALYZE outbox`);
    for (let times = 0; times < 10; times++)
      await its.publish(...Array.from({ length: 1_000 }, (_, n) => area(`32.01.01.${1_000 + n}`, 1)));
    for (const shards of [allShards, allShards.slice(0, 8), allShards.slice(0, 1)]) {
      const pending = { shards, limits: { rows: 1_000, bytes: 4_000_000 }, inFlight: ['1', '2'], exceptTopics: ['x'] };
      const plan = JSON.stringify(await its.database.query(sql`EXPLAIN ${pendingRows(pending)}`));
      expect(plan).toContain('Index Scan using outbox_pkey');
      expect(plan).not.toContain('Sort');
    }
  });

  describe('its floor', () => {
    const from = async (floor: OutboxFloor) => {
      for (let raised = 0; raised < 2; raised++) await floor.raise();
      return { shards: allShards, limits, from: floor.position };
    };

    it('case 21: lets a poll pass no deleted rows while an old transaction keeps VACUUM from removing them', async () => {
      const reader = new Client({ connectionString: its.url });
      await reader.connect();
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT FROM outbox');
      try {
        for (let times = 0; times < 10; times++) {
          const versions = Array.from({ length: 1_000 }, (_, n) => n + 1);
          await its.publish(...versions.map((version) => area(`32.01.01.${1000 + version}`, version)));
          await its.database.query(sql`DELETE FROM outbox`);
        }
        await its.publish(area('32.01.01.2001', 1));
        const pages = async (pending: PendingRows) => {
          const rows = await its.database.query(sql`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${pendingRows(pending)}`);
          const [{ Plan }] = Object.values(rows[0]!)[0] as [{ Plan: Record<string, number> }];
          return Plan['Shared Hit Blocks']! + Plan['Shared Read Blocks']!;
        };
        const floor = await from(new OutboxFloor(its.database));
        expect((await pendingBatch(its.database, floor)).rows).toHaveLength(1);
        expect((await pages(floor)) * 5).toBeLessThan(await pages({ shards: allShards, limits }));
      } finally {
        await reader.end();
      }
    });

    it('stays below rows of transactions that have not ended, and below dead letters', async () => {
      const floor = new OutboxFloor(its.database);
      let end!: () => void;
      const open = its.database.transaction(async (tx) => {
        await its.outbox.add(tx, area('32.01.01.2001', 1));
        await tx.query(sql`SELECT`);
        await new Promise<void>((resolve) => void (end = resolve));
      });
      await eventually(() => expect(end).toBeDefined());
      await its.publish(area('32.01.01.2002', 1));
      await its.database.query(sql`DELETE FROM outbox`);
      await from(floor);
      end();
      await open;
      const [row, ...others] = (await pendingBatch(its.database, await from(floor))).rows;
      expect([row!.key, others]).toEqual(['32.01.01.2001', []]);
      await markDeadLetter(its.database, row!, 'too large');
      await its.publish(area('32.01.01.2003', 1));
      expect((await from(floor)).from).toBe(row!.position);
    });
  });
});
