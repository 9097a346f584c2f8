/** So many cases were seen for so long; those that had not come to their end by then are censored. */
export interface Observation {
  readonly time: number;
  readonly ended: boolean;
  readonly count: number;
}

/** From `time` on, this share of the cases is still open. */
export interface SurvivalStep {
  readonly time: number;
  readonly open: number;
}

/**
 * The estimate of Kaplan and Meier: what share of cases is still open after a time, with those that are open now
 * counted for as long as they have been seen. Without it, an office that leaves the hard cases lying looks quick.
 *
 * @returns the steps down, in the order of time; empty when nothing has ended
 */
export function survival(seen: readonly Observation[]): SurvivalStep[] {
  const ends = new Map<number, { ended: number; gone: number }>();
  for (const { time, ended, count } of seen) {
    const at = ends.get(time) ?? { ended: 0, gone: 0 };
    ends.set(time, { ended: at.ended + (ended ? count : 0), gone: at.gone + count });
  }
  let atRisk = seen.reduce((sum, { count }) => sum + count, 0);
  let open = 1;
  const steps: SurvivalStep[] = [];
  for (const [time, { ended, gone }] of [...ends].toSorted(([a], [b]) => a - b)) {
    if (ended > 0) {
      open *= (atRisk - ended) / atRisk;
      steps.push({ time, open });
    }
    atRisk -= gone;
  }
  return steps;
}

/** The first time by which this share of cases has ended; null while so many have not. */
export function timeUntil(steps: readonly SurvivalStep[], share: number): number | null {
  // A product of fractions is not exact: half of them is half of them.
  return steps.find(({ open }) => open <= 1 - share + 1e-9)?.time ?? null;
}

/** The share that is still open after a time. */
export function openAfter(steps: readonly SurvivalStep[], time: number): number {
  return steps.findLast((step) => step.time <= time)?.open ?? 1;
}
