import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from '#database';
import type { IncomingRecord } from '../broker.js';
import {
  code,
  shortRetryPolicy,
  lines,
  EventProcessorFixture,
  eventRecord,
  write,
} from './event-processor-fixture.conformance.js';

/** One delivery: the indexes of its events; `again` delivers the same batch twice. */
interface Batch {
  readonly places: readonly number[];
  readonly again: boolean;
}

/**
 * Model of the expected effects: each event takes effect once, at its first delivery, so that the effects of a key have
 * the order of the first deliveries.
 */
function model(log: readonly IncomingRecord[], batches: readonly Batch[]): Map<string, string[]> {
  const seen = new Set<number>();
  const effects = new Map<string, string[]>();
  for (const place of batches.flatMap(({ places }) => places)) {
    if (seen.has(place)) continue;
    seen.add(place);
    const { key, headers } = log[place]!;
    effects.set(key, [...(effects.get(key) ?? []), `${key} ${Number(headers['ce_sequence'])}`]);
  }
  return effects;
}

/** Events of several keys as published: the versions of each key increase. */
function logOf(villages: readonly number[]): IncomingRecord[] {
  const versions = new Map<number, number>();
  return villages.map((village) => {
    versions.set(village, (versions.get(village) ?? 0) + 1);
    return eventRecord(code(village), versions.get(village)!);
  });
}

const villages = fc.array(fc.nat(4), { minLength: 1, maxLength: 30 });

describe('case 11: any delivery', () => {
  const fixture = new EventProcessorFixture();
  const effectsByKey = async () =>
    new Map(
      await Promise.all(
        [0, 1, 2, 3, 4].map(async (village) => [code(village), await fixture.effects(code(village))] as const),
      ),
    );

  it('case 11a: duplicated, reordered and replayed batches of any size have the effects of the model', async () => {
    const scenario = villages.chain((of) =>
      fc.record({
        of: fc.constant(of),
        batches: fc.array(
          fc.record({
            places: fc.array(fc.nat(of.length - 1), { minLength: 1, maxLength: 20 }),
            again: fc.boolean(),
          }),
          { maxLength: 8 },
        ),
        maxBatchSize: fc.integer({ min: 1, max: 10 }),
        lanes: fc.integer({ min: 1, max: 4 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(scenario, async ({ of, batches, maxBatchSize, lanes }) => {
        await fixture.clear();
        const log = logOf(of);
        const consumer = fixture.consumer({ ...shortRetryPolicy, maxBatchSize, lanes });
        for (const { places, again } of batches)
          for (let times = again ? 2 : 1; times > 0; times--)
            expect(await consumer(...places.map((place) => log[place]!))).toEqual({ done: places.length });
        const expected = model(log, batches);
        for (const [key, effects] of await effectsByKey()) expect(effects).toEqual(expected.get(key) ?? []);
        expect(await fixture.deadLetters()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('case 11b: concurrent consumers handle each event once and keep the delivered order', async () => {
    const scenario = villages.chain((of) =>
      fc.record({
        of: fc.constant(of),
        windows: fc.array(
          fc.record({ from: fc.nat(of.length - 1), length: fc.integer({ min: 1, max: 30 }), who: fc.nat(2) }),
          { maxLength: 6 },
        ),
        maxBatchSize: fc.integer({ min: 1, max: 10 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(scenario, async ({ of, windows, maxBatchSize }) => {
        await fixture.clear();
        const log = logOf(of);
        const consumers = [0, 1, 2].map(() => fixture.consumer({ ...shortRetryPolicy, maxBatchSize }));
        // Each consumer receives everything from the start, as after lost offsets, and before that random windows of
        // it.
        await Promise.all(
          consumers.map(async (consumer, who) => {
            await consumer(...log);
            for (const window of windows)
              if (window.who === who) await consumer(...log.slice(window.from, window.from + window.length));
          }),
        );
        for (const [key, effects] of await effectsByKey())
          expect(effects).toEqual(lines(key, log.filter((record) => record.key === key).length));
        expect(await fixture.deadLetters()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('case 11c: a projection of the newest version is the same in any order', async () => {
    await fixture.database.query(sql`CREATE TABLE IF NOT EXISTS newest (key text PRIMARY KEY, version int NOT NULL)`);
    await fc.assert(
      fc.asyncProperty(
        villages,
        fc.infiniteStream(fc.nat(1_000)),
        fc.integer({ min: 1, max: 7 }),
        async (of, dice, size) => {
          await fixture.clear();
          await fixture.database.query(sql`TRUNCATE newest`);
          fixture.run = async ({ event, tx }) => {
            await write({ event, tx });
            await tx.query(
              sql`INSERT INTO newest AS known VALUES (${event.key}, ${event.sequence})
             ON CONFLICT (key) DO UPDATE SET version = excluded.version WHERE known.version < excluded.version`,
            );
          };
          const log = logOf(of);
          const shuffled = [...log, ...log]
            .map((record) => ({ record, at: dice.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ record }) => record);
          const consumer = fixture.consumer(shortRetryPolicy);
          for (let from = 0; from < shuffled.length; from += size) await consumer(...shuffled.slice(from, from + size));
          const rows = await fixture.database.query<{ key: string; version: number }>(
            sql`SELECT key, version FROM newest`,
          );
          const newest = new Map(log.map((record) => [record.key, Number(record.headers['ce_sequence'])]));
          expect(new Map(rows.map(({ key, version }) => [key, version]))).toEqual(newest);
          expect(await fixture.effects()).toHaveLength(log.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
