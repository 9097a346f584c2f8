import { type Criterion, ruleOf } from './maturity-formula.js';

/** The facts of a criterion, counted. */
export interface Tally {
  /** `COUNT`: facts that count, after the cap of each month. `SHARE`: good ones. */
  readonly counted: number;
  /** Number of facts, good or not. */
  readonly sample: number;
}

/**
 * The points of a criterion in hundredths, rounded down, so that rounding adds none. More counted facts never give less. Only
 * integers: the same facts give the same points on every machine.
 */
export function hundredthsOf(criterion: Criterion, { counted, sample }: Tally): number {
  const { weight, target, minimumSample } = criterion;
  if (sample === 0) return 0;
  const [part, whole] = ruleOf[criterion.criterion] === 'COUNT' ? [counted, target] : [counted * 100, sample * target];
  return Math.floor((weight * 100 * Math.min(part, whole) * Math.min(sample, minimumSample)) / (whole * minimumSample));
}

/** The points that one more good fact would bring, in hundredths. */
export function gainOf(criterion: Criterion, tally: Tally): number {
  const more = { counted: tally.counted + 1, sample: tally.sample + 1 };
  return hundredthsOf(criterion, more) - hundredthsOf(criterion, tally);
}
