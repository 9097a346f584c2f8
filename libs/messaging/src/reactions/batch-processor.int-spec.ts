import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currentContext, type RequestContext } from '#observability';
import { sql } from '#database';
import {
  away,
  code,
  shortRetryPolicy,
  lines,
  EventProcessorFixture,
  eventRecord,
  versions,
  write,
} from './event-processor-fixture.conformance.js';

describe('events processed as a batch', () => {
  const fixture = new EventProcessorFixture();

  it('share a transaction', async () => {
    await fixture.consumer()(...versions(code(0), 50));
    expect(await fixture.effects()).toEqual(lines(code(0), 50));
    expect(await fixture.database.query(sql`SELECT count(DISTINCT tx)::int AS count FROM effect`)).toEqual([
      { count: 1 },
    ]);
  });

  it('share it with at most `maxBatchSize` events', async () => {
    await fixture.consumer({ maxBatchSize: 20 })(...versions(code(0), 50));
    expect(
      await fixture.database.query(sql`SELECT count(*)::int AS count FROM effect GROUP BY tx ORDER BY tx`),
    ).toEqual([{ count: 20 }, { count: 20 }, { count: 10 }]);
  });

  it('take effect once when one of them occurs twice', async () => {
    const [first, second, third] = versions(code(0), 3);
    expect(await fixture.consumer()(first!, second!, first!, second!, third!, first!)).toEqual({ done: 6 });
    expect(await fixture.effects()).toEqual(lines(code(0), 3));
  });

  it('have their own context each', async () => {
    const seen: (RequestContext | undefined)[] = [];
    fixture.run = async () => void seen.push(currentContext());
    const records = versions(code(0), 3);
    await fixture.consumer()(...records);
    expect(seen).toEqual(
      records.map(({ headers }) => ({
        correlationId: headers['ce_correlationid'],
        causationId: headers['ce_id'],
        traceparent: expect.stringContaining(headers['traceparent']!.slice(3, 35)),
      })),
    );
  });

  it('take effect without the one that keeps failing: it becomes a dead letter, the others continue', async () => {
    fixture.run = async (delivery) => {
      await write(delivery);
      if (delivery.event.key === code(0) && delivery.event.sequence === 2) throw new TypeError('a bug');
    };
    const outcome = await fixture.consumer({ lanes: 1 })(
      ...[1, 2, 3].flatMap((version) => [0, 1, 2].map((village) => eventRecord(code(village), version))),
    );
    expect(outcome).toEqual({ done: 9 });
    expect(await fixture.effects(code(0))).toEqual(lines(code(0), 1));
    for (const village of [1, 2]) expect(await fixture.effects(code(village))).toEqual(lines(code(village), 3));
    expect(await fixture.deadLetters()).toEqual([`${code(0)} 2 HANDLER`, `${code(0)} 3 KEY_BLOCKED`]);
  });

  it('become dead letters without a failure when their key is blocked, unless they were handled before', async () => {
    const [first, second, third] = versions(code(0), 3);
    const others = versions(code(1), 3);
    await fixture.consumer()(first!);
    fixture.run = (delivery) =>
      delivery.event.key === code(0) ? Promise.reject(new TypeError('a bug')) : write(delivery);
    await fixture.consumer()(second!);
    await fixture.consumer({ lanes: 1 })(first!, others[0]!, second!, others[1]!, third!, others[2]!, third!);
    expect(await fixture.effects(code(0))).toEqual(lines(code(0), 1));
    expect(await fixture.effects(code(1))).toEqual(lines(code(1), 3));
    expect(await fixture.deadLetters()).toEqual([`${code(0)} 2 HANDLER`, `${code(0)} 3 KEY_BLOCKED`]);
    expect(
      await fixture.database.query(sql`SELECT count(DISTINCT tx)::int AS count FROM effect WHERE key = ${code(1)}`),
    ).toEqual([{ count: 1 }]);
  });

  it('skip an unreadable record', async () => {
    const records = versions(code(0), 3);
    await fixture.consumer()(records[0]!, { ...eventRecord(code(1), 1), value: null }, records[1]!, records[2]!);
    expect(await fixture.effects()).toEqual(lines(code(0), 3));
    expect(await fixture.deadLetters()).toEqual([`${code(1)} 1 NO_VALUE`]);
  });

  it('skip a key that PostgreSQL cannot store', async () => {
    const odd = { ...eventRecord(code(1), 1), key: 'a\0b' };
    await fixture.consumer({ lanes: 1 })(eventRecord(code(0), 1), odd, eventRecord(code(0), 2), {
      ...odd,
      ...eventRecord(code(1), 2),
      key: 'a\0b',
    });
    expect(await fixture.effects()).toEqual(lines(code(0), 2));
    expect((await fixture.deadLetters()).map((line) => line.split(' ')[0])).toEqual(['a\u2400b', 'a\u2400b']);
  });

  it('take effect once when two consumers have overlapping batches', async () => {
    const records = Array.from({ length: 40 }, (_, n) => n + 1).flatMap((version) =>
      [0, 1, 2].map((village) => eventRecord(code(village), version)),
    );
    const [one, two] = [fixture.consumer({ maxBatchSize: 7 }), fixture.consumer({ maxBatchSize: 50 })];
    await Promise.all([one(...records.slice(0, 90)), two(...records), one(...records), two(...records.slice(0, 60))]);
    for (const village of [0, 1, 2]) expect(await fixture.effects(code(village))).toEqual(lines(code(village), 40));
  });

  it('take effect exactly once and in order per key, with any delivery and transient failures', async () => {
    const delivery = fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 25 }),
    });
    const trouble = fc.constantFrom('none', 'none', 'none', 'away', 'bug');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 25 }),
        fc.array(fc.array(delivery, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        fc.infiniteStream(trouble),
        fc.integer({ min: 1, max: 12 }),
        async (villages, deliveries, troubles, maxBatchSize) => {
          await fixture.clear();
          const latestVersions = new Map<number, number>();
          const log = villages.map((village) => {
            latestVersions.set(village, (latestVersions.get(village) ?? 0) + 1);
            return eventRecord(code(village), latestVersions.get(village)!);
          });
          const bugs = new Map<string, number>();
          fixture.run = async (given) => {
            await write(given);
            const now: string = troubles.next().value;
            const { id } = given.event;
            if (now === 'away') throw away();
            // An event that fails three times becomes a dead letter; this case covers the others.
            if (now !== 'bug' || (bugs.get(id) ?? 0) === 2) return;
            bugs.set(id, (bugs.get(id) ?? 0) + 1);
            throw new TypeError('a bug');
          };
          let committed = 0;
          const consumers = [
            fixture.consumer({ ...shortRetryPolicy, maxBatchSize }),
            fixture.consumer(shortRetryPolicy),
            fixture.consumer(shortRetryPolicy),
          ];
          for (const atOnce of deliveries)
            await Promise.all(
              atOnce.map(async ({ from, length }, n) => {
                const start = Math.floor(from * committed);
                const { done } = await consumers[n]!(...log.slice(start, start + length));
                committed = Math.max(committed, start + done);
              }),
            );
          fixture.run = write;
          expect(await fixture.consumer()(...log.slice(committed))).toEqual({ done: log.length - committed });
          expect(await fixture.deadLetters()).toEqual([]);
          for (const [village, count] of latestVersions)
            expect(await fixture.effects(code(village))).toEqual(lines(code(village), count));
        },
      ),
      { numRuns: 40 },
    );
  });
});
