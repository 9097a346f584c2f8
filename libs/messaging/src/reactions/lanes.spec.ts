import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inLanes } from './lanes.js';

const rounds = async (count: number) => {
  for (let round = 0; round < count; round++) await setImmediate();
};
const keys = ['a', 'b', 'c', 'd'];

describe('lanes', () => {
  it('keep the order per key and report the finished prefix', async () => {
    const spec = fc.record({ key: fc.constantFrom(...keys), rounds: fc.nat(3), postponed: fc.boolean() });
    const shape = fc.record({ width: fc.integer({ min: 1, max: 4 }), chunk: fc.integer({ min: 1, max: 5 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(spec, { maxLength: 20 }), shape, async (items, { width, chunk }) => {
        const finished: number[] = [];
        const prefixes: number[] = [];
        const places = items.map((_, place) => ({ place }));
        const prefix = await inLanes(
          places,
          ({ place }) => items[place]!.key,
          async (handed, done) => {
            expect(handed.length).toBeLessThanOrEqual(chunk);
            const stopped = new Set<string>();
            for (const [index, item] of handed.entries()) {
              const { key, rounds: wait, postponed } = items[item.place]!;
              await rounds(wait);
              if (postponed) stopped.add(key);
              if (stopped.has(key)) continue;
              finished.push(item.place);
              done(index);
            }
          },
          {
            width,
            chunk,
            onPrefix: (count) => {
              expect(places.slice(0, count).every(({ place }) => finished.includes(place))).toBe(true);
              prefixes.push(count);
            },
          },
        );

        for (const key of keys) {
          const lane = places.map(({ place }) => place).filter((place) => items[place]!.key === key);
          const until = lane.findIndex((place) => items[place]!.postponed);
          expect(finished.filter((place) => items[place]!.key === key)).toEqual(
            until === -1 ? lane : lane.slice(0, until),
          );
        }
        expect(prefixes).toEqual(prefixes.toSorted((a, b) => a - b));
        const firstUndone = places.findIndex(({ place }) => !finished.includes(place));
        expect(prefix).toBe(firstUndone === -1 ? places.length : firstUndone);
      }),
    );
  });

  it('run at most `width` items concurrently', async () => {
    let busy = 0;
    let most = 0;
    await inLanes(
      Array.from({ length: 60 }, (_, n) => ({ n })),
      ({ n }) => String(n),
      async (chunk, done) => {
        most = Math.max(most, ++busy);
        await rounds(2);
        busy--;
        chunk.forEach((_, index) => done(index));
      },
      { width: 3, chunk: 4, onPrefix: () => {} },
    );
    expect(most).toBe(3);
  });
});
