import type { maturityCriteria, maturityLevels } from '#contracts';

export type CriterionName = (typeof maturityCriteria)[number];
export type MaturityLevel = (typeof maturityLevels)[number];

/** How a criterion counts. */
export interface Criterion {
  readonly criterion: CriterionName;
  /** Maximum points; those of all criteria add up to 100. */
  readonly weight: number;
  /** `COUNT`: the number of facts for all points. `SHARE`: the percentage of good facts for all points. */
  readonly target: number;
  /** Maximum number of facts of one month that count, so that one busy month does not fill a year; null: no maximum. */
  readonly perMonth: number | null;
  /** With fewer facts the points shrink in proportion, so that one good fact does not lead. */
  readonly minimumSample: number;
  /** The effort of one more fact, relative to other criteria; decides which step is the cheapest. */
  readonly effort: number;
}

/** How maturity is measured. A formula never changes once entered. */
export interface Formula {
  /** Number of months that count, up to the assessed one. */
  readonly windowMonths: number;
  /** With fewer activities in the window the outcome is withheld. */
  readonly minimumActivities: number;
  readonly developingFrom: number;
  readonly independentFrom: number;
  readonly criteria: readonly Criterion[];
}

/**
 * `COUNT`: every fact gives points, up to the target. `SHARE`: the share of good facts among all that were due gives points,
 * so that a KIM with more tasks has no advantage.
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

/** The faults of a formula, each with its JSON pointer; empty for a valid formula. */
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
