import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AreaRecorded, EditionPublished, publishingEditionV1, registryAreaV1, type Topic } from '#contracts';
import { Database, dataSourceOptions, sql } from '#database';
import { migratedDatabase } from '#testing';
import { messagingMigrations } from '../migrations/index.js';
import { Reactions } from '../reactions/reactions.js';
import { expiredRows, InboxRetentionJob } from './inbox-retention.job.js';

const day = 86_400_000;
const now = new Date('2026-11-24T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * day);

describe('the inbox', () => {
  let fresh: Awaited<ReturnType<typeof migratedDatabase>>;
  let dataSource: DataSource;
  let database: Database;
  let job: InboxRetentionJob;

  beforeAll(async () => {
    fresh = await migratedDatabase({ migrations: messagingMigrations });
    const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'retention-test' };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    const reactions = new Reactions();
    const run = async () => {};
    reactions.add({ reaction: 'one', type: EditionPublished.wireType, topic: publishingEditionV1, run });
    reactions.add({ reaction: 'two', type: AreaRecorded.wireType, topic: registryAreaV1, run });
    job = new InboxRetentionJob(database, reactions);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });
  beforeEach(() => database.query(sql`TRUNCATE inbox`));

  const handled = (topic: Topic | string, key: string, sequence: number, at: Date, reaction = 'one') => {
    const [id, name] = [randomUUID(), typeof topic === 'string' ? topic : topic.name];
    return database.query(
      sql`INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id, handled_at)
          VALUES (${reaction}, ${id}, 'type', ${name}, ${key}, ${sequence}, ${id}, ${at})`,
    );
  };
  const left = async () =>
    (await database.query<{ line: string }>(sql`SELECT key || ' ' || sequence AS line FROM inbox ORDER BY 1`)).map(
      ({ line }) => line,
    );

  it('retains an event for the longest retention plus the depth of a replay, then deletes it', async () => {
    await handled(publishingEditionV1, 'old', 1, daysAgo(37.01));
    await handled(publishingEditionV1, 'retained', 1, daysAgo(36.99));
    expect(await job.run(now)).toBe(1);
    expect(await left()).toEqual(['retained 1']);
  });

  it('retains the newest event of each key of a compacted topic forever, per reaction', async () => {
    for (const reaction of ['one', 'two'])
      for (const sequence of [1, 2, 3]) await handled(registryAreaV1, 'area', sequence, daysAgo(400), reaction);
    await handled(registryAreaV1, 'recent', 1, daysAgo(400));
    await handled(registryAreaV1, 'recent', 2, daysAgo(1));
    expect(await job.run(now)).toBe(5);
    expect(await left()).toEqual(['area 3', 'area 3', 'recent 2']);
  });

  it('retains the last one of several events with the same version', async () => {
    await handled(registryAreaV1, 'area', 1, daysAgo(100));
    await handled(registryAreaV1, 'area', 1, daysAgo(90));
    expect(await job.run(now)).toBe(1);
    expect(await database.query(sql`SELECT FROM inbox WHERE handled_at > ${daysAgo(95)}`)).toHaveLength(1);
  });

  it('treats an undeclared topic as compacted', async () => {
    await handled('registry.gone.v1', 'key', 1, daysAgo(400));
    expect(await job.run(now)).toBe(0);
  });

  it('is emptied in batches, also concurrently, each row once', async () => {
    await database.query(
      sql`INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id, handled_at)
       SELECT 'one', uuidv7(), 'type', ${publishingEditionV1.name}, 'key', n, uuidv7(), ${daysAgo(60)}
         FROM generate_series(1, 4500) n`,
    );
    const counts = await Promise.all([job.run(now), job.run(now)]);
    expect(counts[0] + counts[1] + (await job.run(now))).toBe(4_500);
    expect(await left()).toEqual([]);
  });

  it('is searched in proportion to its rows, however many events a key has', async () => {
    interface Plan {
      readonly 'Actual Rows': number;
      readonly 'Actual Loops': number;
      readonly 'Rows Removed by Filter'?: number;
      readonly 'Rows Removed by Join Filter'?: number;
      readonly Plans?: readonly Plan[];
    }
    const rowsOf = (plan: Plan): number =>
      plan['Actual Loops'] *
        (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Join Filter'] ?? 0)) +
      (plan.Plans ?? []).reduce((sum, child) => sum + rowsOf(child), 0);
    const touched = async (count: number) => {
      await database.query(sql`TRUNCATE inbox`);
      await database.query(
        sql`INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id, handled_at)
         SELECT 'two', uuidv7(), 'type', ${registryAreaV1.name}, 'key', n, uuidv7(), ${daysAgo(60)}
           FROM generate_series(1, ${count}::int) n`,
      );
      const [{ plan }] = (await database
        .query<{ plan: readonly [{ Plan: Plan }] }>(
          sql`EXPLAIN (ANALYZE, FORMAT JSON) ${expiredRows(now, [registryAreaV1.name])}`,
        )
        .then((rows) => rows.map((row) => ({ plan: Object.values(row)[0]! })))) as [
        { plan: readonly [{ Plan: Plan }] },
      ];
      return rowsOf(plan[0].Plan);
    };
    expect((await touched(8_000)) / (await touched(1_000))).toBeLessThan(10);
    await touched(1_000);
    expect([await job.run(now), await left()]).toEqual([999, ['key 1000']]);
  });
});
