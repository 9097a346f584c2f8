import type { KindCount } from '../activity-counts.dto.js';

/** The number of activities that are counted, verified or not. */
export function totalOf(counts: readonly KindCount[]): number {
  return counts.reduce((total, { verified, undecided }) => total + verified + undecided, 0);
}
