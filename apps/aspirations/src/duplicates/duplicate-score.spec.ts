import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type DuplicateFeatures, duplicateScore, searchWindowDays } from './duplicate-score.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyFeatures: fc.Arbitrary<DuplicateFeatures> = fc.record({
  textSimilarity: share,
  sharedTerms: fc.double({ min: 0, max: 20, noNaN: true }),
  sameSubject: share,
  namedPlace: fc.constantFrom('SAME', 'OTHER', 'UNKNOWN'),
  otherNeighbourhood: fc.boolean(),
  sameText: fc.boolean(),
  sameVillage: fc.boolean(),
  sameDistrict: fc.boolean(),
  sameCategory: fc.boolean(),
  ageDays: fc.double({ min: -1, max: 400, noNaN: true }),
});
const scoreOf = (features: DuplicateFeatures) => duplicateScore(features)?.score ?? 0;

/** 60 points: 30 of the text, 15 of the subject, 15 of village and category. */
const features: DuplicateFeatures = {
  textSimilarity: 30 / 53,
  sharedTerms: 3,
  sameSubject: 0.75,
  namedPlace: 'UNKNOWN',
  otherNeighbourhood: false,
  sameText: false,
  sameVillage: true,
  sameDistrict: true,
  sameCategory: true,
  ageDays: 0,
};
const identical: DuplicateFeatures = { ...features, sameText: true };

describe('the score of a duplicate', () => {
  it('is between 0 and 100, and grows with every feature', () => {
    fc.assert(
      fc.property(anyFeatures, (base) => {
        const score = scoreOf(base);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        const more: Partial<DuplicateFeatures>[] = [
          { sameText: true },
          { sameVillage: true },
          { sameDistrict: true },
          { sameCategory: true },
          { textSimilarity: 1 },
          { sharedTerms: 20 },
          { sameSubject: 1 },
          { namedPlace: 'SAME' },
          { otherNeighbourhood: false },
          { ageDays: 0 },
        ];
        for (const change of more) expect(scoreOf({ ...base, ...change })).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('is 100 for the same words in the same village today', () => {
    expect(duplicateScore(identical)).toEqual({
      score: 100,
      reasons: ['SAME_TEXT', 'SAME_VILLAGE', 'SAME_CATEGORY', 'RECENT'],
    });
  });

  it('considers ninety days', () => {
    expect(searchWindowDays).toBe(90);
  });

  it('is undefined without common words, whatever else is the same', () => {
    const same = { ...features, textSimilarity: 1, namedPlace: 'SAME' } as const;
    expect(duplicateScore({ ...same, sharedTerms: 0.99 })).toBeUndefined();
    expect(duplicateScore({ ...same, sharedTerms: 1 })).toBeDefined();
    expect(duplicateScore({ ...features, textSimilarity: 0, sameSubject: 0 })).toBeUndefined();
  });

  it('requires 43 points', () => {
    expect(scoreOf({ ...features, textSimilarity: 13 / 53 })).toBe(43);
    expect(duplicateScore({ ...features, textSimilarity: 12 / 53 })).toBeUndefined();
  });

  it.each<[Partial<DuplicateFeatures>, number]>([
    [{}, 60],
    [{ textSimilarity: 1 }, 83],
    [{ sameSubject: 1 }, 65],
    [{ namedPlace: 'SAME' }, 72],
    [{ textSimilarity: 1, sameSubject: 1, namedPlace: 'OTHER' }, 53],
    [{ textSimilarity: 1, otherNeighbourhood: true }, 63],
    [{ sameVillage: false }, 56],
    [{ sameVillage: false, sameDistrict: false }, 53],
    [{ sameCategory: false }, 52],
    [{ ageDays: searchWindowDays / 2 }, 48],
    [{ textSimilarity: 1, ageDays: searchWindowDays }, 58],
    [{ textSimilarity: 1, ageDays: 2 * searchWindowDays }, 58],
    [{ ageDays: -1 }, 60],
    [{ sameText: true, namedPlace: 'OTHER', otherNeighbourhood: true }, 100],
  ])('with %j is %i', (change, score) => {
    expect(scoreOf({ ...features, ...change })).toBe(score);
  });

  it.each([
    [13, ['RECENT']],
    [14, ['RECENT']],
    [14.01, []],
  ])('after %d days gives the reasons %j', (ageDays, recent) => {
    const reasons = ['SIMILAR_TEXT', 'SAME_PLACE', 'SAME_VILLAGE', 'SAME_CATEGORY', ...recent];
    expect(duplicateScore({ ...features, namedPlace: 'SAME', ageDays })?.reasons).toEqual(reasons);
  });

  it('names the district when the village is another one', () => {
    const near = { ...features, sameVillage: false };
    expect(duplicateScore(near)?.reasons).toEqual(['SIMILAR_TEXT', 'SAME_DISTRICT', 'SAME_CATEGORY', 'RECENT']);
    expect(duplicateScore({ ...near, sameDistrict: false })?.reasons).not.toContain('SAME_DISTRICT');
  });
});
