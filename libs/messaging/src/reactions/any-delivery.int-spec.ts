import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IncomingRecord } from '../broker.js';
import {
  code,
  shortRetryPolicy,
  lines,
  EventProcessorFixture,
  eventRecord,
  write,
} from './event-processor-fixture.conformance.js';

/** What is delivered: which event, by its place in what was said; `again` delivers the same batch once more. */
interface Batch {
  readonly places: readonly number[];
  readonly again: boolean;
}

/**
 * A model of what must come of it: each event has its effect once, at its first delivery; so the effects of a key stand
 * in the order in which its events first came.
 */
function model(log: readonly IncomingRecord[], batches: readonly Batch[]): Map<string, string[]> {
  const seen = new Set<number>();
  const effects = new Map<string, string[]>();
  for (const place of batches.flatMap(({ places }) => places)) {
    if (seen.has(place)) continue;
    seen.add(place);
    const { key, headers } = log[place]!;
    effects.set(key, [...(effects.get(key) ?? []), `${key} ${headers['ce_sequence']}`]);
  }
  return effects;
}

/** Events of a few keys, as they were said: the versions of each key grow. */
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

  it('case 11a: duplicated, reordered, replayed, in batches of any size: the effects are those of the model', async () => {
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
        expect(await fixture.parked()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('case 11b: the same, given to several consumers at once: each event once, and what came in order is in order', async () => {
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
        // Each of them is given everything from the start, as after a lost offset, and windows of it out of turn before.
        await Promise.all(
          consumers.map(async (consumer, who) => {
            await consumer(...log);
            for (const window of windows)
              if (window.who === who) await consumer(...log.slice(window.from, window.from + window.length));
          }),
        );
        for (const [key, effects] of await effectsByKey())
          expect(effects).toEqual(lines(key, log.filter((record) => record.key === key).length));
        expect(await fixture.parked()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('case 11c: a projection that keeps the newest version is the same, whatever the order', async () => {
    await fixture.database.query(`CREATE TABLE IF NOT EXISTS newest (key text PRIMARY KEY, version int NOT NULL)`);
    await fc.assert(
      fc.asyncProperty(
        villages,
        fc.infiniteStream(fc.nat(1_000)),
        fc.integer({ min: 1, max: 7 }),
        async (of, dice, size) => {
          await fixture.clear();
          await fixture.database.query(`TRUNCATE newest`);
          fixture.run = async ({ event, tx }) => {
            await write({ event, tx });
            await tx.query(
              `INSERT INTO newest AS known VALUES ($1, $2)
             ON CONFLICT (key) DO UPDATE SET version = excluded.version WHERE known.version < excluded.version`,
              [event.key, event.sequence],
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
            `SELECT key, version FROM newest`,
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
