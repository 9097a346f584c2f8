import { smallestSample } from './small-cell.rules.js';
import { type TimedStage, timedStages } from './stage-times.js';
import type { AspirationStatistics } from './statistics.dto.js';
import { countOf, openAfter, survival, timeUntil } from './survival.js';

const reportedDays = [1, 3, 5, 10, 14, 30, 60, 90];

/** The number of aspirations whose stage lasted equally long. */
export interface StageObservation {
  readonly stage: TimedStage;
  readonly hours: number;
  readonly ended: boolean;
  readonly count: number;
}

export type StageFigures = AspirationStatistics['stages'][number];

/** The number of aspirations that the figures of a stage are computed from. */
export function sampleOf(durations: readonly StageObservation[], stage: TimedStage): number {
  return countOf(durations.filter((observation) => observation.stage === stage));
}

/**
 * The figures of every stage; null for too small samples.
 *
 * @param pauses the pauses of the aspirations that had any
 */
export function stageFigures(
  durations: readonly StageObservation[],
  pauses: readonly StageObservation[],
): StageFigures[] {
  return timedStages.map((stage) => {
    const isOfStage = (observation: StageObservation) => observation.stage === stage;
    return figuresOf(stage, durations.filter(isOfStage), pauses.filter(isOfStage));
  });
}

function figuresOf(
  stage: TimedStage,
  durations: readonly StageObservation[],
  pauses: readonly StageObservation[],
): StageFigures {
  const count = countOf(durations);
  if (count < smallestSample)
    return {
      stage,
      sampleSize: null,
      medianHours: null,
      ninetiethPercentileHours: null,
      stillOpen: null,
      medianPausedHours: null,
    };
  const steps = stepsOf(durations);
  return {
    stage,
    sampleSize: Math.floor(count / 10) * 10,
    medianHours: timeUntil(steps, 0.5),
    ninetiethPercentileHours: timeUntil(steps, 0.9),
    stillOpen: reportedDays.map((days) => ({ days, share: Math.round(openAfter(steps, days * 24) * 1_000) / 1_000 })),
    medianPausedHours: countOf(pauses) < smallestSample ? null : timeUntil(stepsOf(pauses), 0.5),
  };
}

function stepsOf(observations: readonly StageObservation[]) {
  return survival(observations.map(({ hours: time, ended, count }) => ({ time, ended, count })));
}
