import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type MatchFeatures, matchPoints, nearMetres, reasonsOf } from './potential-match.rules.js';

const features: MatchFeatures = {
  sharedTags: ['kopi'],
  neededTags: 2,
  sameKind: false,
  sameVillage: false,
  sameDistrict: false,
  metres: null,
};
const rulesOf = (change: Partial<MatchFeatures>) =>
  reasonsOf({ ...features, ...change }).map(({ rule, points }) => [rule, points]);
const scoreOf = (some: MatchFeatures) => reasonsOf(some).reduce((sum, { points }) => sum + points, 0);

const anyFeatures = fc
  .record({
    sharedTags: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 10 }),
    more: fc.nat({ max: 5 }),
    sameKind: fc.boolean(),
    sameVillage: fc.boolean(),
    sameDistrict: fc.boolean(),
    metres: fc.option(fc.nat({ max: 100_000 })),
  })
  .map(({ more, ...rest }) => ({ ...rest, neededTags: rest.sharedTags.length + more }));

describe('how well an offer fits a need', () => {
  it.each([
    ['a tag of two', {}, [['TAGS', 25]]],
    ['both tags', { sharedTags: ['kopi', 'robusta'] }, [['TAGS', 50]]],
    ['one tag of three, rounded down', { neededTags: 3 }, [['TAGS', 16]]],
    [
      'the kind',
      { sameKind: true },
      [
        ['TAGS', 25],
        ['KIND', 20],
      ],
    ],
    [
      'the village',
      { sameVillage: true, sameDistrict: true, metres: 10 },
      [
        ['TAGS', 25],
        ['VILLAGE', 30],
      ],
    ],
    [
      'the district',
      { sameDistrict: true, metres: 10 },
      [
        ['TAGS', 25],
        ['DISTRICT', 20],
      ],
    ],
    [
      'a short way',
      { metres: nearMetres },
      [
        ['TAGS', 25],
        ['DISTANCE', 10],
      ],
    ],
    ['beyond the near distance', { metres: nearMetres + 1 }, [['TAGS', 25]]],
  ])('counts %s', (_what, change, expected) => {
    expect(rulesOf(change)).toEqual(expected);
  });

  it.each([
    [1_499, '1 km away'],
    [1_500, '2 km away'],
    [14_499, '14 km away'],
    [14_500, '15 km away'],
    [15_000, '15 km away'],
    [15_001, undefined],
  ])('describes %i metres as %s', (metres, text) => {
    expect(reasonsOf({ ...features, metres }).find(({ rule }) => rule === 'DISTANCE')?.en).toBe(text);
  });

  it('is stated in both languages', () => {
    expect(reasonsOf({ ...features, metres: 400 })).toEqual([
      { rule: 'TAGS', points: 25, en: '1 of 2 tags: kopi', id: '1 dari 2 tagar: kopi' },
      { rule: 'DISTANCE', points: 10, en: '1 km away', id: 'berjarak 1 km' },
    ]);
  });

  it('lies between 0 and 100, which requires all tags, kind and village', () => {
    fc.assert(
      fc.property(anyFeatures, (some) => {
        const perfect = some.sharedTags.length === some.neededTags && some.sameKind && some.sameVillage;
        expect(scoreOf(some)).toBeGreaterThan(0);
        expect(scoreOf(some) === 100).toBe(perfect);
        expect(scoreOf(some)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('never falls with one more shared feature', () => {
    fc.assert(
      fc.property(anyFeatures, (some) => {
        const oneMoreTag = {
          sharedTags: [...some.sharedTags, 'one more'],
          neededTags: Math.max(some.neededTags, some.sharedTags.length + 1),
        };
        const better: Partial<MatchFeatures>[] = [
          { sameKind: true },
          { sameVillage: true, sameDistrict: true },
          { sameDistrict: true },
          { metres: some.metres === null ? null : Math.floor(some.metres / 2) },
          some.sharedTags.length < some.neededTags ? oneMoreTag : {},
        ];
        for (const change of better) expect(scoreOf({ ...some, ...change })).toBeGreaterThanOrEqual(scoreOf(some));
      }),
    );
  });

  it('counts each rule once', () => {
    const { TAGS, KIND, VILLAGE, DISTRICT, DISTANCE } = matchPoints;
    expect(TAGS + KIND + VILLAGE).toBe(100);
    expect([VILLAGE, DISTRICT, DISTANCE]).toEqual([VILLAGE, DISTRICT, DISTANCE].toSorted((one, other) => other - one));
  });
});
