/** The number of aspirations observed for a duration; those that had not ended by then are censored. */
export interface Observation {
  readonly time: number;
  readonly ended: boolean;
  readonly count: number;
}

/** From `time` on, this share is still open. */
export interface SurvivalStep {
  readonly time: number;
  readonly open: number;
}

/**
 * The Kaplan–Meier estimate of the share that is still open after a time, with open aspirations censored. Without
 * censoring, an office that leaves difficult aspirations open would look fast.
 *
 * @returns the steps in order of time; empty when nothing has ended
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

/** The first time by which this share has ended; null when it has not. */
export function timeUntil(steps: readonly SurvivalStep[], share: number): number | null {
  // Tolerates the rounding of products of fractions.
  return steps.find(({ open }) => open <= 1 - share + 1e-9)?.time ?? null;
}

/** The share that is still open after this time. */
export function openAfter(steps: readonly SurvivalStep[], time: number): number {
  return steps.findLast((step) => step.time <= time)?.open ?? 1;
}
