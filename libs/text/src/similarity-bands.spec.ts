import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { similarityBands } from './similarity-bands.js';

const bitmap = (buckets: ReadonlySet<number>) =>
  Array.from({ length: 1_024 }, (_, bucket) => (buckets.has(bucket) ? '1' : '0')).join('');
const buckets = fc.uniqueArray(fc.nat(1_023), { minLength: 60, maxLength: 60 });

/** Two sets of which the given share of all members is common. */
const pair = (share: number) =>
  buckets.map((all): [string, string] => {
    const common = Math.round(all.length * share);
    const own = (all.length - common) / 2;
    const [mine, yours] = [all.slice(0, common + own), [...all.slice(0, common), ...all.slice(common + own)]];
    return [bitmap(new Set(mine)), bitmap(new Set(yours))];
  });
const share = ([one, other]: readonly [string, string]) => {
  const known = new Set(similarityBands(one));
  return similarityBands(other).some((band) => known.has(band));
};

describe('the bands of a trigram bitmap', () => {
  it('are the same for the same bitmap, 20 signed integers of 32 bits', () => {
    fc.assert(
      fc.property(buckets, (some) => {
        const bands = similarityBands(bitmap(new Set(some)));
        expect(bands).toEqual(similarityBands(bitmap(new Set(some.toReversed()))));
        expect(bands).toHaveLength(20);
        expect(bands.every((band) => band === (band | 0))).toBe(true);
      }),
    );
  });

  it('are shared by similar bitmaps, and seldom by different ones', () => {
    const sharing = (similarity: number) => fc.sample(pair(similarity), { numRuns: 400, seed: 7 }).filter(share).length;
    expect(sharing(0.8)).toBeGreaterThan(390);
    expect(sharing(0.3)).toBeLessThan(20);
    expect(sharing(0)).toBe(0);
  });

  it('are none for a text without a word', () => {
    expect(similarityBands('0'.repeat(1_024))).toEqual([]);
  });

  it('do not change: they are stored', () => {
    expect(similarityBands(bitmap(new Set([1, 5, 900]))).slice(0, 3)).toEqual([
      275_808_788, -1_210_645_396, -1_563_912_949,
    ]);
  });
});
