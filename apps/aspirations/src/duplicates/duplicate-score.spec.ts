import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type DuplicateFeatures, duplicateScore, searchWindowDays } from './duplicate-score.js';

const anyFeatures: fc.Arbitrary<DuplicateFeatures> = fc.record({
  textSimilarity: fc.double({ min: 0, max: 1, noNaN: true }),
  sameText: fc.boolean(),
  sameVillage: fc.boolean(),
  sameDistrict: fc.boolean(),
  sameCategory: fc.boolean(),
  ageDays: fc.double({ min: -1, max: 400, noNaN: true }),
});
const scoreOf = (features: DuplicateFeatures) => duplicateScore(features)?.score ?? 0;

describe('the score of a duplicate', () => {
  it('is between 0 and 100, and grows with every feature', () => {
    fc.assert(
      fc.property(anyFeatures, (base) => {
        const score = scoreOf(base);
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
          expect(scoreOf({ ...base, ...more })).toBeGreaterThanOrEqual(score);
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

  const features: DuplicateFeatures = {
    textSimilarity: 0.25,
    sameText: false,
    sameVillage: true,
    sameDistrict: true,
    sameCategory: false,
    ageDays: searchWindowDays,
  };

  it('considers ninety days', () => {
    expect(searchWindowDays).toBe(90);
  });

  it('requires a similarity of a quarter', () => {
    expect(scoreOf(features)).toBe(35);
    expect(scoreOf({ ...features, textSimilarity: 0.26 })).toBe(36);
    expect(duplicateScore({ ...features, textSimilarity: 0.2499 })).toBeUndefined();
  });

  it('requires 35 points', () => {
    const inDistrict = { ...features, sameVillage: false };
    expect(scoreOf({ ...inDistrict, textSimilarity: 25 / 60 })).toBe(35);
    expect(duplicateScore({ ...inDistrict, textSimilarity: 24 / 60 })).toBeUndefined();
  });

  it.each([
    [{ sameCategory: true }, 10],
    [{ ageDays: 0 }, 10],
    [{ ageDays: searchWindowDays / 2 }, 5],
    [{ ageDays: -searchWindowDays }, 10],
    [{ ageDays: 2 * searchWindowDays }, 0],
    [{ textSimilarity: 1, sameVillage: false, sameDistrict: false }, 25],
    [{ textSimilarity: 0.5 }, 15],
  ])('adds for %j %i points', (more, points) => {
    expect(scoreOf({ ...features, ...more })).toBe(35 + points);
  });

  it.each([
    [13, ['RECENT']],
    [14, ['RECENT']],
    [14.01, []],
  ])('after %d days gives the reasons %j', (ageDays, recent) => {
    expect(duplicateScore({ ...features, ageDays })?.reasons).toEqual(['SIMILAR_TEXT', 'SAME_VILLAGE', ...recent]);
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
