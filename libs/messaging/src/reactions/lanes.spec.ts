import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inLanes } from './lanes.js';

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await setImmediate();
};

describe('lanes', () => {
  it('keep the order of each key and report only what is done without a gap', async () => {
    const item = fc.record({ key: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(3), postponed: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 15 }), fc.integer({ min: 1, max: 4 }), async (items, width) => {
        const finished: number[] = [];
        const prefixes: number[] = [];
        const places = items.map((_, place) => place);
        const prefix = await inLanes(
          places,
          (place) => items[place]!.key,
          async (place) => {
            await turns(items[place]!.turns);
            if (items[place]!.postponed) return 'postponed';
            finished.push(place);
            return 'done';
          },
          {
            width,
            onPrefix: (count) => {
              expect(places.slice(0, count).every((place) => finished.includes(place))).toBe(true);
              prefixes.push(count);
            },
          },
        );

        for (const key of ['a', 'b', 'c']) {
          const lane = places.filter((place) => items[place]!.key === key);
          const until = lane.findIndex((place) => items[place]!.postponed);
          expect(finished.filter((place) => items[place]!.key === key)).toEqual(
            until === -1 ? lane : lane.slice(0, until),
          );
        }
        expect(prefixes).toEqual(prefixes.toSorted((a, b) => a - b));
        const firstUndone = places.findIndex((place) => !finished.includes(place));
        expect(prefix).toBe(firstUndone === -1 ? places.length : firstUndone);
      }),
    );
  });

  it('work on no more keys at once than they are wide', async () => {
    let busy = 0;
    let most = 0;
    await inLanes(
      Array.from({ length: 20 }, (_, n) => n),
      String,
      async () => {
        most = Math.max(most, ++busy);
        await turns(2);
        busy--;
        return 'done';
      },
      { width: 3, onPrefix: () => {} },
    );
    expect(most).toBe(3);
  });
});
