import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type JurorScore, missingScores, rank } from './ranking.js';

const criteria = [
  { code: 'ACTIVITY', name: 'Keaktifan', weight: 60 },
  { code: 'CONTENT', name: 'Mutu konten', weight: 40 },
];
const kims = ['a', 'b', 'c', 'd'];
const jurors = ['one', 'two', 'three'];

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 24, maxLength: 24 }).map((numbers) =>
  kims.flatMap((kimId, k) =>
    jurors.flatMap((juror, j) =>
      criteria.map(({ code }, c): JurorScore => ({
        kimId,
        juror,
        criterion: code,
        score: numbers[k * 6 + j * 2 + c]!,
      })),
    ),
  ),
);

describe('the ranking of an evaluation', () => {
  it('weights the means of the jurors', () => {
    const given = [
      { kimId: 'a', juror: 'one', criterion: 'ACTIVITY', score: 90 },
      { kimId: 'a', juror: 'two', criterion: 'ACTIVITY', score: 80 },
      { kimId: 'a', juror: 'one', criterion: 'CONTENT', score: 70 },
    ];
    expect(rank(criteria, ['a'], given)).toEqual([
      {
        kimId: 'a',
        place: 1,
        score: 79,
        criteria: [
          { code: 'ACTIVITY', mean: 85 },
          { code: 'CONTENT', mean: 70 },
        ],
      },
    ]);
  });

  it('gives equal scores the same place, and skips the places after them', () => {
    const given = (
      [
        ['a', 50],
        ['b', 90],
        ['c', 50],
        ['d', 10],
      ] as const
    ).flatMap(([kimId, score]) => criteria.map(({ code }) => ({ kimId, juror: 'one', criterion: code, score })));
    expect(rank(criteria, kims, given).map(({ kimId, place }) => [kimId, place])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  it('orders equal scores by id, whatever the order of the KIM', () => {
    const given = kims.flatMap((kimId) =>
      criteria.map(({ code }) => ({ kimId, juror: 'one', criterion: code, score: 70 })),
    );
    expect(rank(criteria, kims.toReversed(), given).map(({ kimId }) => kimId)).toEqual(kims);
  });

  it('separates scores by a hundredth', () => {
    const given = [
      ...['one', 'two', 'three'].map((juror) => ({ kimId: 'a', juror, criterion: 'CONTENT', score: 50 })),
      ...['one', 'two'].map((juror) => ({ kimId: 'b', juror, criterion: 'CONTENT', score: 50 })),
      { kimId: 'b', juror: 'three', criterion: 'CONTENT', score: 51 },
    ];
    const ranking = rank([{ code: 'CONTENT', name: 'Mutu konten', weight: 1 }], ['a', 'b'], given);
    expect(ranking.map(({ kimId, score }) => [kimId, score])).toEqual([
      ['a', 0.5],
      ['b', 0.5],
    ]);
    const weighted = rank([{ code: 'CONTENT', name: 'Mutu konten', weight: 100 }], ['a', 'b'], given);
    expect(weighted.map(({ kimId, score }) => [kimId, score])).toEqual([
      ['b', 50.33],
      ['a', 50],
    ]);
  });

  it('gives a KIM without scores nothing', () => {
    expect(rank(criteria, ['a'], [])[0]).toMatchObject({ score: 0, criteria: [{ mean: 0 }, { mean: 0 }] });
  });

  it('ranks every KIM once, from 0 to 100, in any order of scores, with shared places only for equal scores', () => {
    fc.assert(
      fc.property(
        scores.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: 24, maxLength: 24 }))),
        ([all, shuffled]) => {
          const ranking = rank(criteria, kims, all);
          expect(rank(criteria, kims, shuffled)).toEqual(ranking);
          expect(ranking.map(({ kimId }) => kimId).toSorted()).toEqual(kims);
          for (const [at, { score, place }] of ranking.entries()) {
            expect(score >= 0 && score <= 100).toBe(true);
            const before = ranking[at - 1];
            expect(place).toBe(score === before?.score ? before.place : at + 1);
          }
        },
      ),
    );
  });

  it('never lowers score or place of a KIM for a better score', () => {
    fc.assert(
      fc.property(scores, fc.nat(23), (all, at) => {
        const better = all.with(at, { ...all[at]!, score: 100 });
        const of = (given: readonly JurorScore[]) =>
          rank(criteria, kims, given).find(({ kimId }) => kimId === all[at]!.kimId)!;
        expect(of(better).score).toBeGreaterThanOrEqual(of(all).score);
        expect(of(better).place).toBeLessThanOrEqual(of(all).place);
      }),
    );
  });

  it('counts missing scores', () => {
    expect(missingScores(criteria, kims, jurors, [])).toBe(24);
    fc.assert(
      fc.property(scores, fc.nat(24), (all, given) => {
        expect(missingScores(criteria, kims, jurors, all.slice(0, given))).toBe(24 - given);
      }),
    );
  });
});
