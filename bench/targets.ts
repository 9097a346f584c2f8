import { log } from './log.js';
import { rounded } from './statistics.js';

/** The target of a bench: a ratio to a yardstick that the same run measures. */
export interface Target {
  readonly what: string;
  readonly measured: number;
  readonly threshold: number;
  /** Whether the threshold is a maximum instead of a minimum. */
  readonly atMost?: true;
}

export interface Verdict extends Target {
  readonly reached: boolean;
}

/** The verdict for each target. A missed target is a result, not a failure of the bench. */
export function verdicts(...targets: readonly Target[]): Verdict[] {
  return targets.map(({ what, measured, threshold, atMost }) => {
    const reached = atMost ? measured <= threshold : measured >= threshold;
    const comparison = `${rounded(measured)} (threshold: at ${atMost ? 'most' : 'least'} ${threshold})`;
    log(`${reached ? 'reached' : 'MISSED '}  ${what}: ${comparison}`);
    return { what, measured: rounded(measured), threshold, ...(atMost && { atMost }), reached };
  });
}
