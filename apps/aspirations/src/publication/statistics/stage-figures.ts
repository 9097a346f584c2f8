import type { AspirationStatistics } from './statistics.dto.js';
import { type TimedStage, timedStages } from './stage-times.js';
import { openAfter, type Observation, survival, timeUntil } from './survival.js';

/** Smaller samples would describe single aspirations. */
export const smallestSample = 10;

const reportedDays = [1, 3, 5, 10, 14, 30, 60, 90];

/** The number of aspirations whose stage lasted equally long. */
export interface StageObservation {
  readonly stage: TimedStage;
  readonly hours: number;
  readonly ended: boolean;
  readonly count: number;
}

/**
 * The figures of every stage; null for too small samples.
 *
 * @param paused the pauses of the aspirations that had any
 */
export function stageFigures(
  seen: readonly StageObservation[],
  paused: readonly StageObservation[],
): AspirationStatistics['stages'] {
  return timedStages.map((stage) => {
    const isOf = (one: StageObservation) => one.stage === stage;
    return figuresOf(stage, seen.filter(isOf), paused.filter(isOf));
  });
}

function figuresOf(
  stage: TimedStage,
  seen: readonly StageObservation[],
  paused: readonly StageObservation[],
): AspirationStatistics['stages'][number] {
  const all = seen.reduce((sum, { count }) => sum + count, 0);
  if (all < smallestSample)
    return { stage, atLeast: null, medianHours: null, ninetiethHours: null, stillOpen: null, medianPausedHours: null };
  const curve = survival(seen.map(({ hours: time, ended, count }): Observation => ({ time, ended, count })));
  return {
    stage,
    atLeast: Math.floor(all / 10) * 10,
    medianHours: timeUntil(curve, 0.5),
    ninetiethHours: timeUntil(curve, 0.9),
    stillOpen: reportedDays.map((days) => ({ days, share: Math.round(openAfter(curve, days * 24) * 1_000) / 1_000 })),
    medianPausedHours: medianPaused(paused),
  };
}

function medianPaused(paused: readonly StageObservation[]): number | null {
  if (paused.reduce((sum, { count }) => sum + count, 0) < smallestSample) return null;
  return timeUntil(survival(paused.map(({ hours: time, count }): Observation => ({ time, ended: true, count }))), 0.5);
}
