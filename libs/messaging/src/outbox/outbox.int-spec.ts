import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Registry } from 'prom-client';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AreaRecorded, type DomainEvent, registryAreaV1 } from '#contracts';
import { Database, dataSourceOptions, runMigrations, sql } from '#database';
import { eventually, freshDatabase } from '#testing';
import { type MessageBroker, type OutgoingRecord, UnpublishableError } from '../broker.js';
import { InProcessBroker } from '../in-process/in-process-broker.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { messagingMigrations } from '../migrations/index.js';
import { OutboxFloor } from './outbox-floor.js';
import {
  deleteSent,
  markDeadLetter,
  type OutboxRow,
  pendingBatch,
  type PendingRows,
  pendingRows,
} from './outbox-rows.js';
import { Outbox } from './outbox.js';
import { PeerSignal } from './peer-signal.js';
import { Relay } from './relay.js';
import { ShardLeases } from './shard-leases.js';
import { Signal } from './signal.js';

/** A broker that fails on demand and stores what it accepts. */
class FailingBroker extends InProcessBroker implements MessageBroker {
  readonly taken: OutgoingRecord[] = [];
  /** The largest request so far. */
  mostBytes = 0;
  failures = 0;
  /** Fails after this many requests. */
  failAfter = Infinity;
  unpublishable: string | undefined;

  override async publish(records: readonly OutgoingRecord[]): Promise<void> {
    if (this.failAfter-- === 0) throw new Error('the broker is unavailable');
    if (this.failures > 0) {
      this.failures--;
      throw new Error('the broker is unavailable');
    }
    if (records.some(({ value }) => this.unpublishable && value?.toString().includes(this.unpublishable)))
      throw new UnpublishableError('never');
    this.taken.push(...records);
    const bytes = records.reduce((total, { value }) => total + (value?.length ?? 0), 0);
    this.mostBytes = Math.max(this.mostBytes, bytes);
  }
}

const allShards = Array.from({ length: 16 }, (_, shard) => shard);
const area = (code: string, version: number): DomainEvent =>
  AreaRecorded({ code, version, kind: 'DESA', name: `Desa ${version}`, parentCode: null });

describe('the outbox', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let database: Database;
  let broker: FailingBroker;
  let signal: Signal;
  let outbox: Outbox;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [], migrations: messagingMigrations, applicationName: 'outbox-test' };
    await runMigrations(options);
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });
  beforeEach(async () => {
    await database.query(sql`TRUNCATE outbox, outbox_published, relay`);
    await database.query(sql`UPDATE relay_lease SET owner = NULL, epoch = 0, expires_at = '-infinity'`);
    broker = new FailingBroker();
    signal = new Signal();
    outbox = new Outbox(signal);
  });

  const publish = (...events: DomainEvent[]) => database.transaction((tx) => outbox.add(tx, ...events));
  const left = async () => (await database.query<{ count: number }>(sql`SELECT count(*)::int FROM outbox`))[0]!.count;
  const limits = { rows: 100, bytes: 1_000_000 };
  const waiting = async (): Promise<readonly OutboxRow[]> =>
    (await pendingBatch(database, { shards: allShards, limits })).rows;

  async function whileRelaying(work: () => Promise<void>): Promise<void> {
    const relay = new Relay(database, broker, signal, new MessagingMetrics(new Registry()), 'registry');
    relay.onApplicationBootstrap();
    try {
      await work();
    } finally {
      await relay.beforeApplicationShutdown();
    }
  }

  it('stores an event if and only if the transaction commits', async () => {
    await publish(area('32.01.01.2001', 1));
    const rolledBack = database.transaction(async (tx) => {
      await outbox.add(tx, area('32.01.01.2001', 2));
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect((await waiting()).map(({ payload }) => (JSON.parse(payload) as { version: number }).version)).toEqual([1]);
  });

  it('is published in order per key, and counts published events', async () => {
    for (let version = 1; version <= 20; version++)
      await publish(area('32.01.01.2001', version), area('32.01.01.2002', version));
    await whileRelaying(() => eventually(async () => expect(await left()).toBe(0)));
    for (const key of ['32.01.01.2001', '32.01.01.2002']) {
      const versions = broker.taken.filter((record) => record.key === key).map(({ headers }) => headers['ce_sequence']);
      expect(versions).toEqual(Array.from({ length: 20 }, (_, n) => String(n + 1)));
    }
    const published = await database.query(
      sql`SELECT topic, type, sum(count)::int AS count FROM outbox_published GROUP BY 1, 2`,
    );
    expect(published).toEqual([{ topic: registryAreaV1.name, type: AreaRecorded.wireType, count: 40 }]);
  });

  it('publishes new events at once, triggered by the commit', async () => {
    await whileRelaying(async () => {
      await publish(area('32.01.01.2001', 1));
      await eventually(() => expect(broker.taken).toHaveLength(1));
    });
  });

  it('loses nothing while the broker is unavailable', async () => {
    broker.failures = 3;
    await publish(area('32.01.01.2001', 1), area('32.01.01.2001', 2));
    await whileRelaying(() => eventually(async () => expect(await left()).toBe(0)));
    expect(broker.taken.map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '2']);
  });

  it('is published in batches, each row once and in order per key', async () => {
    const versions = Array.from({ length: 1_100 }, (_, n) => n + 1);
    await publish(...versions.flatMap((version) => [area('32.01.01.2001', version), area('32.01.01.2002', version)]));
    await whileRelaying(async () => {
      await publish(area('32.01.01.2001', 1_101));
      await eventually(async () => expect(await left()).toBe(0));
    });
    const sent = (key: string) =>
      broker.taken.filter((record) => record.key === key).map(({ headers }) => Number(headers['ce_sequence']));
    expect(sent('32.01.01.2001')).toEqual([...versions, 1_101]);
    expect(sent('32.01.01.2002')).toEqual(versions);
  });

  it('is read up to the rows and the bytes of a batch, of which the last row may exceed them', async () => {
    await publish(...[1, 2, 3].map((version) => area('32.01.01.2001', version)));
    const bytes = Buffer.byteLength((await waiting())[0]!.payload);
    const read = async (rows: number, maxBytes: number) => {
      const batch = await pendingBatch(database, { shards: allShards, limits: { rows, bytes: maxBytes } });
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

  it('continues after a failure with the first row that was not published', async () => {
    const versions = Array.from({ length: 1_200 }, (_, n) => n + 1);
    await publish(...versions.map((version) => area('32.01.01.2001', version)));
    broker.failAfter = 1;
    await whileRelaying(() => eventually(async () => expect(await left()).toBe(0)));
    expect(broker.taken.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(versions);
  });

  it('marks an unpublishable row as a dead letter that blocks its key, and other keys continue', async () => {
    broker.unpublishable = 'Desa 2';
    await publish(
      area('32.01.01.2001', 1),
      area('32.01.01.2001', 2),
      area('32.01.01.2001', 3),
      area('32.01.01.2002', 9),
    );
    await whileRelaying(async () => {
      await eventually(async () => expect(await left()).toBe(2));
      await publish(area('32.01.01.2001', 4), area('32.01.01.2002', 10));
      await eventually(async () => expect(await left()).toBe(3));
    });
    const sent = broker.taken.map(({ key, headers }) => `${key} ${headers['ce_sequence']}`);
    expect(sent.filter((row) => row.startsWith('32.01.01.2001'))).toEqual(['32.01.01.2001 1']);
    expect(sent.filter((row) => row.startsWith('32.01.01.2002'))).toEqual(['32.01.01.2002 9', '32.01.01.2002 10']);
    const deadLetter = await database.query(
      sql`SELECT dead_letter_reason AS reason FROM outbox WHERE dead_lettered_at IS NOT NULL`,
    );
    expect(deadLetter).toEqual([{ reason: 'never' }]);
  });

  it('blocks the later rows of a key, including those already read ahead', async () => {
    broker.unpublishable = 'Desa 1000"';
    await publish(...Array.from({ length: 1_200 }, (_, n) => area('32.01.01.2001', n + 1)), area('32.01.01.2002', 7));
    await whileRelaying(() => eventually(async () => expect(await left()).toBe(201)));
    const sent = broker.taken.filter(({ key }) => key === '32.01.01.2001');
    expect(sent.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(
      Array.from({ length: 999 }, (_, n) => n + 1),
    );
  });

  it('is published in requests of at most 5 MiB, however large its rows are', async () => {
    const versions = Array.from({ length: 40 }, (_, n) => n + 1);
    await publish(...versions.map((version) => area('32.01.01.2001', version)));
    await database.query(sql`UPDATE outbox SET payload = replace(payload, 'Desa', 'Desa' || repeat('x', 1000000))`);
    await whileRelaying(() => eventually(async () => expect(await left()).toBe(0)));
    expect(broker.taken.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(versions);
    expect(broker.mostBytes).toBeGreaterThan(3 * 1024 ** 2);
    expect(broker.mostBytes).toBeLessThan(5 * 1024 ** 2);
  });

  describe('its floor', () => {
    const from = async (floor: OutboxFloor) => {
      for (let raised = 0; raised < 2; raised++) await floor.raise();
      return { shards: allShards, limits, from: floor.position };
    };

    it('case 21: lets a poll pass no deleted rows while an old transaction keeps VACUUM from removing them', async () => {
      const reader = new Client({ connectionString: fresh.url });
      await reader.connect();
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT FROM outbox');
      try {
        for (let times = 0; times < 10; times++) {
          const versions = Array.from({ length: 1_000 }, (_, n) => n + 1);
          await publish(...versions.map((version) => area(`32.01.01.${1000 + version}`, version)));
          await database.query(sql`DELETE FROM outbox`);
        }
        await publish(area('32.01.01.2001', 1));
        const pages = async (pending: PendingRows) => {
          const rows = await database.query(sql`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${pendingRows(pending)}`);
          const [{ Plan }] = Object.values(rows[0]!)[0] as [{ Plan: Record<string, number> }];
          return Plan['Shared Hit Blocks']! + Plan['Shared Read Blocks']!;
        };
        const floor = await from(new OutboxFloor(database));
        expect((await pendingBatch(database, floor)).rows).toHaveLength(1);
        expect((await pages(floor)) * 5).toBeLessThan(await pages({ shards: allShards, limits }));
      } finally {
        await reader.end();
      }
    });

    it('stays below rows of transactions that have not ended, and below dead letters', async () => {
      const floor = new OutboxFloor(database);
      let end!: () => void;
      const open = database.transaction(async (tx) => {
        await outbox.add(tx, area('32.01.01.2001', 1));
        await tx.query(sql`SELECT`);
        await new Promise<void>((resolve) => void (end = resolve));
      });
      await eventually(() => expect(end).toBeDefined());
      await publish(area('32.01.01.2002', 1));
      await database.query(sql`DELETE FROM outbox`);
      await from(floor);
      end();
      await open;
      const [row, ...others] = (await pendingBatch(database, await from(floor))).rows;
      expect([row!.key, others]).toEqual(['32.01.01.2001', []]);
      await markDeadLetter(database, row!, 'too large');
      await publish(area('32.01.01.2003', 1));
      expect((await from(floor)).from).toBe(row!.position);
    });
  });

  describe('its shards', () => {
    it('are distributed evenly among replicas and taken over when one leaves', async () => {
      const [one, two] = [new ShardLeases(database, 5_000), new ShardLeases(database, 5_000)];
      await one.balance();
      expect(one.current().size).toBe(16);
      await two.balance();
      expect(two.current().size).toBe(0);
      await one.balance();
      await two.balance();
      expect([one.current().size, two.current().size]).toEqual([8, 8]);
      expect(new Set([...one.current().keys(), ...two.current().keys()]).size).toBe(16);
      await one.release();
      await two.balance();
      expect([one.current().size, two.current().size]).toEqual([0, 16]);
    });

    it('wake the relay of another replica when events of its shards are committed, once for many commits', async () => {
      const woken = { one: 0, two: 0 };
      const one = new ShardLeases(database, 60_000, () => void woken.one++);
      const two = new ShardLeases(database, 60_000, () => void woken.two++);
      for (const leases of [one, two, one, two]) await leases.balance();
      const peers = new PeerSignal(database, one);
      const [[own], [foreign]] = [[...one.current().keys()], [...two.current().keys()]];
      for (let commits = 0; commits < 100; commits++) peers.committed([own!, foreign!]);
      await eventually(() => expect(woken.two).toBe(2));
      peers.committed([own!]);
      peers.committed([foreign!]);
      await eventually(() => expect(woken.two).toBe(3));
      expect(woken.one).toBe(0);
      await Promise.all([one.release(), two.release()]);
      await database.query(sql`SELECT pg_notify('relay', ${String(foreign)})`);
      expect(woken.two).toBe(3);
    });

    it('move only between sends: a second replica publishes no row that the first is publishing', async () => {
      let arrive!: () => void;
      let release!: () => void;
      const arrived = new Promise<void>((resolve) => void (arrive = resolve));
      const gate = new Promise<void>((resolve) => void (release = resolve));
      const slow = new FailingBroker();
      const takes = slow.publish.bind(slow);
      slow.publish = async (records) => {
        arrive();
        await gate;
        await takes(records);
      };
      for (let n = 0; n < 32; n++) await publish(area(`32.01.01.20${10 + n}`, 1));
      const [first, second] = [slow, broker].map(
        (its) => new Relay(database, its, new Signal(), new MessagingMetrics(new Registry()), 'registry'),
      );
      first!.onApplicationBootstrap();
      await arrived;
      second!.onApplicationBootstrap();
      // Both replicas have rebalanced twice since they know of each other.
      for (let look = 0; look < 2; look++) {
        await eventually(async () => expect(await database.query(sql`SELECT FROM relay`)).toHaveLength(2));
        const [now] = await database.query<{ at: Date }>(sql`SELECT clock_timestamp() AS at`);
        await eventually(async () =>
          expect(await database.query(sql`SELECT FROM relay WHERE seen_at > ${now!.at}`)).toHaveLength(2),
        );
      }
      release();
      await eventually(async () => expect(await left()).toBe(0));
      await first!.beforeApplicationShutdown();
      await second!.beforeApplicationShutdown();
      expect(slow.taken.length + broker.taken.length).toBe(32);
    });

    it('are taken over at once from a relay whose process died', async () => {
      await publish(area('32.01.01.2001', 1));
      const rows = await waiting();
      const [dying, other] = [new ShardLeases(database, 3_600_000), new ShardLeases(database, 3_600_000)];
      await dying.balance();
      await other.balance();
      expect(await other.hasDeadPeer()).toBe(false);
      await database.query(sql`SELECT pg_terminate_backend(backend) FROM relay WHERE owner = ${dying.owner}`);
      await eventually(async () => expect(await other.hasDeadPeer()).toBe(true));
      await other.balance();
      expect(other.current().size).toBe(16);
      expect(await other.hasDeadPeer()).toBe(false);
      await deleteSent(database, rows, dying.current());
      expect(await left()).toBe(1);
      await deleteSent(database, rows, other.current());
      expect(await left()).toBe(0);
    });

    it('stay with a relay that lost its session and opened another one', async () => {
      const [one, two] = [new ShardLeases(database, 3_600_000), new ShardLeases(database, 3_600_000)];
      await one.balance();
      await database.query(sql`SELECT pg_terminate_backend(backend) FROM relay WHERE owner = ${one.owner}`);
      await eventually(() => one.balance());
      await two.balance();
      expect([one.current().size, two.current().size]).toEqual([16, 0]);
    });

    it('cannot be emptied by a relay whose lease has expired', async () => {
      await publish(area('32.01.01.2001', 1));
      const rows = await waiting();
      const sleeper = new ShardLeases(database, 5_000);
      await sleeper.balance();
      const stale = sleeper.current();
      await database.query(sql`UPDATE relay_lease SET expires_at = clock_timestamp() - interval '1 s'`);
      await database.query(sql`DELETE FROM relay`);
      const other = new ShardLeases(database, 5_000);
      await other.balance();
      await deleteSent(database, rows, stale);
      expect(await left()).toBe(1);
      await deleteSent(database, rows, other.current());
      expect(await left()).toBe(0);
    });
  });

  it('rejects an event that violates its contract before anything is written', () => {
    expect(() => AreaRecorded({ code: 'x', version: 1, kind: 'DESA', name: randomUUID(), parentCode: null })).toThrow();
  });
});
