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
export function survival(observations: readonly Observation[]): SurvivalStep[] {
  let atRisk = countOf(observations);
  let open = 1;
  const steps: SurvivalStep[] = [];
  for (const [time, { ended, all }] of [...countsByTime(observations)].toSorted(([a], [b]) => a - b)) {
    if (ended > 0) {
      open *= (atRisk - ended) / atRisk;
      steps.push({ time, open });
    }
    atRisk -= all;
  }
  return steps;
}

function countsByTime(observations: readonly Observation[]): Map<number, { ended: number; all: number }> {
  const counts = new Map<number, { ended: number; all: number }>();
  for (const { time, ended, count } of observations) {
    const before = counts.get(time) ?? { ended: 0, all: 0 };
    counts.set(time, { ended: before.ended + (ended ? count : 0), all: before.all + count });
  }
  return counts;
}

/** The number of observed aspirations. */
export function countOf(observations: readonly { readonly count: number }[]): number {
  return observations.reduce((sum, { count }) => sum + count, 0);
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
