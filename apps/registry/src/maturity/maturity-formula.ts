import type { maturityCriteria, maturityLevels } from '#contracts';

export type CriterionName = (typeof maturityCriteria)[number];
export type MaturityLevel = (typeof maturityLevels)[number];

/** What counts for one criterion, and how far. */
export interface Criterion {
  readonly criterion: CriterionName;
  /** Points at the most; those of all criteria are 100. */
  readonly weight: number;
  /** `COUNT`: how many facts give all points. `SHARE`: how many percent of them must be good to give all points. */
  readonly target: number;
  /** At most so many facts of one month count; null: all do. Keeps one busy month from filling a year. */
  readonly perMonth: number | null;
  /** Below so many facts the points shrink in proportion: one lucky fact cannot lead. */
  readonly minimumSample: number;
  /** What one more fact costs a KIM, against other criteria; decides which step is the cheapest. */
  readonly effort: number;
}

/** How maturity is measured: data, never changed once entered. */
export interface Formula {
  /** How many months count, up to the month that is assessed. */
  readonly windowMonths: number;
  /** With fewer activities in the window the outcome is withheld. */
  readonly minimumActivities: number;
  readonly developingFrom: number;
  readonly independentFrom: number;
  readonly criteria: readonly Criterion[];
}

/**
 * `COUNT`: every fact gives points, up to the target. `SHARE`: the share of good facts among all that were due does, since
 * whoever is asked more often must not win by that alone.
 */
export const ruleOf: Readonly<Record<CriterionName, 'COUNT' | 'SHARE'>> = {
  ACCESS: 'COUNT',
  DISCUSSION: 'COUNT',
  IMPLEMENTATION: 'COUNT',
  NETWORKING: 'COUNT',
  DISSEMINATION: 'COUNT',
  ASPIRATION: 'COUNT',
  TRAINING: 'COUNT',
  TIMELY_TASK: 'SHARE',
  TIMELY_REPORT: 'SHARE',
  DECREE: 'COUNT',
  OFFICER: 'COUNT',
};

export type FormulaFault =
  'weights-not-100' | 'criterion-twice' | 'levels-out-of-order' | 'share-above-100' | 'sample-above-target';

/** What is wrong with a formula, each with where it is (a JSON pointer); nothing when it can be used. */
export function faultsOfFormula(formula: Formula): { code: FormulaFault; pointer: string }[] {
  const { criteria, developingFrom, independentFrom } = formula;
  const faults: { code: FormulaFault; pointer: string }[] = [];
  if (criteria.reduce((sum, { weight }) => sum + weight, 0) !== 100)
    faults.push({ code: 'weights-not-100', pointer: '/criteria' });
  if (developingFrom >= independentFrom) faults.push({ code: 'levels-out-of-order', pointer: '/independentFrom' });
  for (const [place, { criterion, target, minimumSample }] of criteria.entries()) {
    if (criteria.findIndex((other) => other.criterion === criterion) < place)
      faults.push({ code: 'criterion-twice', pointer: `/criteria/${place}/criterion` });
    if (ruleOf[criterion] === 'SHARE' && target > 100)
      faults.push({ code: 'share-above-100', pointer: `/criteria/${place}/target` });
    if (ruleOf[criterion] === 'COUNT' && minimumSample > target)
      faults.push({ code: 'sample-above-target', pointer: `/criteria/${place}/minimumSample` });
  }
  return faults;
}
