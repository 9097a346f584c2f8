import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Database, dataSourceOptions, sql } from '#database';
import { Outbox } from '#messaging';
import { eventually } from '#testing';
import { Signal } from '../../../libs/messaging/src/outbox/signal.js';
import { areaRecorded } from './effect.js';
import { FaultEnvironment, lines, within } from './fault-environment.js';

const keys = ['32.01.01.2001', '32.01.01.2002', '32.01.01.2003'];

describe('an outbox with two relays', () => {
  let environment: FaultEnvironment;
  let dataSource: DataSource;
  let database: Database;
  const outbox = new Outbox(new Signal());

  beforeEach(async () => {
    environment = await FaultEnvironment.create();
    await environment.database.query(sql`CREATE TABLE aggregate (code text PRIMARY KEY, version int NOT NULL)`);
    await environment.database.query(sql`INSERT INTO aggregate SELECT unnest(${keys}::text[]), 0`);
    const { url } = environment.database;
    const options = { url, entities: [], migrations: [], applicationName: 'writers', poolSize: 12 };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    await Promise.all([environment.start({ reacts: false }), environment.start()]);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await environment.stop();
  });

  /** Changes aggregates as every service does: row lock, next version, event. */
  const change = (codes: readonly string[], fails: boolean) =>
    database.transaction(async (tx) => {
      for (const code of codes.toSorted()) {
        await tx.query(sql`SELECT FROM aggregate WHERE code = ${code} FOR UPDATE`);
        const [row] = await tx.query<{ version: number }>(
          sql`UPDATE aggregate SET version = version + 1 WHERE code = ${code} RETURNING version`,
        );
        await outbox.add(tx, areaRecorded({ code, version: row!.version }));
      }
      if (fails) throw new RangeError('rolled back on purpose');
    });

  const settled = () =>
    eventually(async () => {
      const rows = await environment.database.query<{ code: string; version: number }>(
        sql`SELECT code, version FROM aggregate`,
      );
      for (const { code, version } of rows) expect(await environment.effects(code)).toEqual(lines(code, 1, version));
      expect(await environment.count('outbox')).toBe(0);
    }, within);

  it('case 5: publishes the events of concurrent transactions on one key in the order of their commits', async () => {
    const writer = async (who: number) => {
      for (let n = 0; n < 15; n++) {
        const codes = keys.filter((_, place) => (who + n + place) % 3 !== 0);
        const fails = (who + n) % 5 === 0;
        const failed = await change(codes, fails).then(
          () => false,
          () => true,
        );
        expect(failed).toBe(fails);
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_, who) => writer(who)));
    await settled();
    const wire = await environment.wire();
    for (const code of keys) {
      const own = wire.filter((line) => line.startsWith(code));
      expect(own.length).toBeGreaterThan(50);
      expect(own).toEqual(lines(code, 1, own.length));
    }
  });

  it('case 6: publishes what is committed while a long unrelated transaction holds xmin', async () => {
    const holder = new Client({ connectionString: environment.database.url });
    await holder.connect();
    try {
      await holder.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await holder.query('CREATE TABLE unrelated (id int)');
      const held = await holder.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
      for (let round = 0; round < 20; round++) await change(keys, false);
      await settled();
      const [horizon] = await environment.database.query<{ xid: string }>(
        sql`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid`,
      );
      // Lower only while a test beside this one holds an older transaction on the same server.
      expect(BigInt(horizon!.xid)).toBeLessThanOrEqual(BigInt(held.rows[0]!.xid));
    } finally {
      await holder.end();
    }
  });
});
