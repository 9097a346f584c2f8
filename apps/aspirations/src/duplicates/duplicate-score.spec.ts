import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type DuplicateFeatures, duplicateScore, searchWindowDays } from './duplicate-score.js';

const facts: fc.Arbitrary<DuplicateFeatures> = fc.record({
  textSimilarity: fc.double({ min: 0, max: 1, noNaN: true }),
  sameText: fc.boolean(),
  sameVillage: fc.boolean(),
  sameDistrict: fc.boolean(),
  sameCategory: fc.boolean(),
  ageDays: fc.double({ min: -1, max: 400, noNaN: true }),
});
const scoreOf = (of: DuplicateFeatures) => duplicateScore(of)?.score ?? 0;

describe('the score of a duplicate', () => {
  it('is between 0 and 100, and grows with every feature', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const score = scoreOf(some);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const more of [
          { sameText: true },
          { sameVillage: true },
          { sameDistrict: true },
          { sameCategory: true },
          { textSimilarity: 1 },
          { ageDays: 0 },
        ])
          expect(scoreOf({ ...some, ...more })).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('is 100 for the same words in the same village today', () => {
    expect(
      duplicateScore({
        textSimilarity: 1,
        sameText: true,
        sameVillage: true,
        sameDistrict: true,
        sameCategory: true,
        ageDays: 0,
      }),
    ).toEqual({ score: 100, reasons: ['SAME_TEXT', 'SAME_VILLAGE', 'SAME_CATEGORY', 'RECENT'] });
  });

  it('is undefined when only the area is the same', () => {
    const here = { sameVillage: true, sameDistrict: true, sameCategory: true, ageDays: 0 };
    expect(duplicateScore({ ...here, sameText: false, textSimilarity: 0.2 })).toBeUndefined();
  });

  it('is undefined for half a similarity in another district long ago', () => {
    const far = { sameVillage: false, sameDistrict: false, sameCategory: true, ageDays: searchWindowDays };
    expect(duplicateScore({ ...far, sameText: false, textSimilarity: 0.4 })).toBeUndefined();
  });
});
