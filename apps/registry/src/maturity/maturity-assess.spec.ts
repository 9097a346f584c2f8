import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { maturityCriteria } from '#contracts';
import { firstFormula } from '../../../../test/registry/sample-formula.js';
import { assess, type Assessment, type Fact } from './maturity-assess.js';
import { type CriterionName, faultsOfFormula, type Formula, ruleOf } from './maturity-formula.js';

const activityKinds = maturityCriteria.slice(0, 7);
const days = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const factOf = (criterion: CriterionName, on: string, good = true, id: string = crypto.randomUUID()): Fact => ({
  criterion,
  id,
  on,
  good: good || ruleOf[criterion] === 'COUNT',
});
const someFact = fc
  .tuple(fc.constantFrom(...maturityCriteria), days, fc.boolean(), fc.uuid())
  .map(([criterion, on, good, id]) => factOf(criterion, on, good, id));
const facts = fc.array(someFact, { maxLength: 120 });

/** Any valid formula: weights that add up to 100. */
const formulas: fc.Arbitrary<Formula> = fc
  .record({
    weights: fc.shuffledSubarray([...maturityCriteria], { minLength: 1 }).chain((names) =>
      fc
        .array(fc.integer({ min: 1, max: 99 }), { minLength: names.length - 1, maxLength: names.length - 1 })
        .map((cuts) => [0, ...[...new Set(cuts)].toSorted((one, other) => one - other), 100])
        .map((cuts) => cuts.slice(1).map((cut, place) => [names[place]!, cut - cuts[place]!] as const)),
    ),
    rest: fc.array(
      fc.record({
        target: fc.integer({ min: 1, max: 100 }),
        perMonth: fc.option(fc.integer({ min: 1, max: 5 })),
        minimumSample: fc.integer({ min: 1, max: 100 }),
        effort: fc.integer({ min: 1, max: 20 }),
      }),
      { minLength: 11, maxLength: 11 },
    ),
    minimumActivities: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ weights, rest, minimumActivities }) => ({
    windowMonths: 12,
    minimumActivities,
    developingFrom: 40,
    independentFrom: 70,
    criteria: weights.map(([criterion, weight], place) => {
      const { target, minimumSample, ...others } = rest[place]!;
      const least = ruleOf[criterion] === 'COUNT' ? Math.min(minimumSample, target) : minimumSample;
      return { criterion, weight, target, minimumSample: least, ...others };
    }),
  }));

const hundredths = (points: number): number => Math.round(points * 100);
/** The order of the list: KIM whose outcome is withheld come last. */
const isBefore = (one: Assessment, other: Assessment): boolean =>
  one.withheld === other.withheld ? one.score > other.score : other.withheld;

describe('the maturity of a KIM', () => {
  it('is measured by valid formulas', () => {
    fc.assert(fc.property(formulas, (formula) => expect(faultsOfFormula(formula)).toEqual([])));
  });

  it('is between 0 and 100, and the sum of its parts, none of which is above its weight', () => {
    fc.assert(
      fc.property(formulas, facts, (formula, some) => {
        const { score, parts } = assess(formula, some);
        expect(parts.reduce((sum, { points }) => sum + hundredths(points), 0)).toBe(hundredths(score));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const { points, of } of parts) expect(points >= 0 && points <= of).toBe(true);
      }),
    );
  });

  it('never falls with one more good fact', () => {
    fc.assert(
      fc.property(formulas, facts, someFact, (formula, some, one) => {
        const before = assess(formula, some);
        const after = assess(formula, [...some, { ...one, good: true }]);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(after.withheld && !before.withheld).toBe(false);
      }),
    );
  });

  it('does not depend on the order of facts', () => {
    fc.assert(
      fc.property(
        formulas,
        facts.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })),
        ),
        (formula, [some, shuffled]) => expect(assess(formula, shuffled)).toEqual(assess(formula, some)),
      ),
    );
  });

  it('takes the facts of one day in the order of their ids', () => {
    const formula = { ...firstFormula, criteria: firstFormula.criteria.map((one) => ({ ...one, perMonth: 1 })) };
    const some = ['a', 'b', 'c'].map((id) => factOf('DISSEMINATION', '2026-10-04', true, id));
    for (const order of [some, some.toReversed()])
      expect(assess(formula, order).parts.flatMap(({ factIds }) => factIds)).toEqual(['a']);
  });

  it('never ranks a KIM with too few activities above one with enough', () => {
    fc.assert(
      fc.property(formulas, facts, facts, (formula, few, many) => {
        const [one, other] = [assess(formula, few), assess(formula, many)];
        expect(one.withheld && !other.withheld && isBefore(one, other)).toBe(false);
        expect(one.level === null).toBe(one.withheld);
      }),
    );
  });

  it.each(['TIMELY_TASK', 'TIMELY_REPORT'] as const)(
    'gives one good %s less than a minimum sample of them',
    (criterion) => {
      const many = (count: number) => Array.from({ length: count }, () => factOf(criterion, '2026-10-01'));
      const points = (count: number) => assess(firstFormula, many(count)).score;
      const { weight, minimumSample } = firstFormula.criteria.find((one) => one.criterion === criterion)!;
      expect(points(1)).toBe(Math.floor((weight * 100) / minimumSample) / 100);
      expect(points(minimumSample)).toBe(weight);
      expect(assess(firstFormula, many(1)).parts.find((part) => part.criterion === criterion)!.shrunk).toBe(true);
    },
  );

  it('caps the facts of one month', () => {
    const burst = Array.from({ length: 40 }, () => factOf('DISSEMINATION', '2026-10-04'));
    const steady = Array.from({ length: 24 }, (_, place) =>
      factOf('DISSEMINATION', `2026-${String(1 + (place % 12)).padStart(2, '0')}-10`),
    );
    expect(assess(firstFormula, burst).score).toBe(3);
    expect(assess(firstFormula, steady).score).toBe(18);
  });

  it('traces every point to facts of its criterion', () => {
    fc.assert(
      fc.property(formulas, facts, (formula, some) => {
        for (const { criterion, points, counted, factIds } of assess(formula, some).parts) {
          const known = new Set(some.filter((fact) => fact.criterion === criterion && fact.good).map(({ id }) => id));
          expect(factIds).toHaveLength(counted);
          for (const id of factIds) expect(known.has(id)).toBe(true);
          expect(points > 0 && factIds.length === 0).toBe(false);
        }
      }),
    );
  });

  it('advises the step with the most points for its effort, and none when nothing is missing', () => {
    fc.assert(
      fc.property(formulas, facts, (formula, some) => {
        const { advice, score } = assess(formula, some);
        if (!advice) return;
        expect(advice.gain).toBeGreaterThan(0);
        const next = assess(formula, [...some, factOf(advice.criterion, '2027-01-01')]);
        expect(hundredths(next.score) - hundredths(score)).toBe(hundredths(advice.gain));
        expect(advice.id).toContain('poin');
      }),
    );
    expect(assess(firstFormula, []).advice).toMatchObject({
      criterion: 'TIMELY_TASK',
      gain: 2.8,
      id: 'Laporkan tugas diseminasi berikutnya sebelum tenggatnya: menambah 2,8 poin.',
      en: 'Report the next dissemination task by the day on which it is due: this adds 2.8 points.',
    });
    const everything = maturityCriteria.flatMap((criterion) =>
      Array.from({ length: 12 * 4 }, (_, place) =>
        factOf(criterion, `2026-${String(1 + (place % 12)).padStart(2, '0')}-10`),
      ),
    );
    expect(assess(firstFormula, everything)).toMatchObject({ score: 100, level: 'INDEPENDENT', advice: null });
  });

  it.each([
    [39, 'BEGINNER'],
    [40, 'DEVELOPING'],
    [41, 'DEVELOPING'],
    [69, 'DEVELOPING'],
    [70, 'INDEPENDENT'],
    [71, 'INDEPENDENT'],
  ])('has at %i points the level %s', (count, level) => {
    const criterion = { criterion: 'DISCUSSION', weight: 100, target: 100, perMonth: null } as const;
    const criteria = [{ ...criterion, minimumSample: 1, effort: 1 }];
    const formula: Formula = { ...firstFormula, developingFrom: 40, independentFrom: 70, criteria };
    const some = Array.from({ length: count }, () => factOf('DISCUSSION', '2026-10-01'));
    expect(assess(formula, some)).toMatchObject({ score: count, level });
  });

  it.each([
    [2, 2],
    [3, 3],
    [4, 3],
  ])('counts of %i facts of a month %i when three are the cap', (count, counted) => {
    const criterion = { criterion: 'DISCUSSION', weight: 100, target: 100, perMonth: 3 } as const;
    const criteria = [{ ...criterion, minimumSample: 1, effort: 1 }];
    const some = Array.from({ length: count }, () => factOf('DISCUSSION', '2026-10-01'));
    expect(assess({ ...firstFormula, criteria }, some).parts[0]).toMatchObject({ counted, sample: count });
  });

  it('caps each month of each year separately', () => {
    const criterion = { criterion: 'DISCUSSION', weight: 100, target: 100, perMonth: 1 } as const;
    const criteria = [{ ...criterion, minimumSample: 1, effort: 1 }];
    const some = ['2025-10-01', '2026-10-01', '2026-10-31', '2026-11-01'].map((on) => factOf('DISCUSSION', on));
    expect(assess({ ...firstFormula, criteria }, some).parts[0]!.counted).toBe(3);
  });

  it.each([
    [1, true],
    [2, false],
    [3, false],
  ])('is shrunk with %i of two required facts: %s', (count, shrunk) => {
    const criterion = { criterion: 'TIMELY_TASK', weight: 100, target: 100, perMonth: null } as const;
    const criteria = [{ ...criterion, minimumSample: 2, effort: 1 }];
    const some = Array.from({ length: count }, () => factOf('TIMELY_TASK', '2026-10-01'));
    expect(assess({ ...firstFormula, criteria }, some).parts[0]!.shrunk).toBe(shrunk);
  });

  it.each([
    [4, true],
    [5, false],
    [6, false],
  ])('is with %i of five required activities withheld: %s', (count, withheld) => {
    const some = activityKinds.slice(0, count).map((kind) => factOf(kind, '2026-10-01'));
    expect(assess({ ...firstFormula, minimumActivities: 5 }, some).withheld).toBe(withheld);
  });

  it('counts only the seven kinds of activities as activities', () => {
    const enough = activityKinds.slice(0, 6).map((kind) => factOf(kind, '2026-10-01'));
    expect(assess(firstFormula, enough)).toMatchObject({ withheld: false, level: 'BEGINNER' });
    const others = maturityCriteria
      .slice(7)
      .flatMap((kind) => [factOf(kind, '2026-10-01'), factOf(kind, '2026-09-01')]);
    expect(assess(firstFormula, others)).toMatchObject({ withheld: true, level: null });
  });
});

describe('a formula', () => {
  const [first, ...others] = firstFormula.criteria;
  it.each([
    ['weights-not-100', { criteria: others }, '/criteria'],
    ['weights-not-100', { criteria: [{ ...first!, weight: 7 }, ...others] }, '/criteria'],
    ['levels-out-of-order', { developingFrom: 70 }, '/independentFrom'],
    ['sample-above-target', { criteria: [{ ...first!, minimumSample: 13 }, ...others] }, '/criteria/0/minimumSample'],
  ] as const)('rejects %s', (code, change, pointer) => {
    expect(faultsOfFormula({ ...firstFormula, ...change })).toEqual([{ code, pointer }]);
  });

  it('rejects repeated criteria and shares above 100', () => {
    const twice = [{ ...first!, weight: 3 }, { ...first!, weight: 3 }, ...others];
    expect(faultsOfFormula({ ...firstFormula, criteria: twice })).toEqual([
      { code: 'criterion-twice', pointer: '/criteria/1/criterion' },
    ]);
    const criteria = firstFormula.criteria.map((one) =>
      one.criterion === 'TIMELY_TASK' ? { ...one, target: 101 } : one,
    );
    expect(faultsOfFormula({ ...firstFormula, criteria })).toEqual([
      { code: 'share-above-100', pointer: '/criteria/7/target' },
    ]);
    expect(faultsOfFormula(firstFormula)).toEqual([]);
  });
});
