import type { AspirationStatistics } from './statistics.dto.js';
import { type TimedStage, timedStages } from './stage-times.js';
import { openAfter, type Seen, survival, timeUntil } from './survival.js';

/** Fewer than these tell nothing about anybody but themselves. */
export const smallestSample = 10;

const daysTold = [1, 3, 5, 10, 14, 30, 60, 90];

/** Cases of one stage that were seen for as long, and waited for their citizens for as long. */
export interface SeenStage {
  readonly stage: TimedStage;
  readonly hours: number;
  readonly pausedHours: number;
  readonly ended: boolean;
  readonly count: number;
}

/** The figures of every stage, those of too few cases left out. */
export function stageFigures(seen: readonly SeenStage[]): AspirationStatistics['stages'] {
  return timedStages.map((stage) =>
    figuresOf(
      stage,
      seen.filter((one) => one.stage === stage),
    ),
  );
}

function figuresOf(stage: TimedStage, seen: readonly SeenStage[]): AspirationStatistics['stages'][number] {
  const all = seen.reduce((sum, { count }) => sum + count, 0);
  if (all < smallestSample)
    return { stage, atLeast: null, medianHours: null, ninetiethHours: null, stillOpen: null, medianPausedHours: null };
  const curve = survival(seen.map(({ hours: time, ended, count }): Seen => ({ time, ended, count })));
  return {
    stage,
    atLeast: Math.floor(all / 10) * 10,
    medianHours: timeUntil(curve, 0.5),
    ninetiethHours: timeUntil(curve, 0.9),
    stillOpen: daysTold.map((days) => ({ days, share: Math.round(openAfter(curve, days * 24) * 1_000) / 1_000 })),
    medianPausedHours: medianPaused(seen),
  };
}

function medianPaused(seen: readonly SeenStage[]): number | null {
  const paused = seen.filter(({ pausedHours }) => pausedHours > 0);
  if (paused.reduce((sum, { count }) => sum + count, 0) < smallestSample) return null;
  const all = paused.map(({ pausedHours: time, count }): Seen => ({ time, ended: true, count }));
  return timeUntil(survival(all), 0.5);
}
