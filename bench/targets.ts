import { log } from './log.js';
import { rounded } from './statistics.js';

/** What a bench was to reach: a ratio to a yardstick measured in the same run. */
export interface Target {
  readonly what: string;
  readonly measured: number;
  readonly wanted: number;
  /** Unless said, the figure must be at least what is wanted. */
  readonly atMost?: true;
}

export interface Verdict extends Target {
  readonly reached: boolean;
}

/** Says of each target whether it was reached. A target that was missed is a finding, not a failure of the bench. */
export function verdicts(...targets: readonly Target[]): Verdict[] {
  return targets.map(({ what, measured, wanted, atMost }) => {
    const reached = atMost ? measured <= wanted : measured >= wanted;
    const comparison = `${rounded(measured)} (wanted: at ${atMost ? 'most' : 'least'} ${wanted})`;
    log(`${reached ? 'reached' : 'MISSED '}  ${what}: ${comparison}`);
    return { what, measured: rounded(measured), wanted, ...(atMost && { atMost }), reached };
  });
}
