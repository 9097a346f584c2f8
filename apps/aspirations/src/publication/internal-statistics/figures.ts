import { officeStages } from '#contracts';
import { timedStages } from '../statistics/stage-times.js';
import { countOf, survival, timeUntil } from '../statistics/survival.js';
import type { CountRow, DeadlineRow, TimeRow } from './cohort-rows.js';
import type { Figures } from './internal-statistics.dto.js';

/** What was counted of the same aspirations. */
export interface CountedRows {
  readonly counts: readonly CountRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly times: readonly TimeRow[];
}

const none = { received: 0, open: 0, reopened: 0, reopenings: 0, rated: 0, averageRating: null };

/** The figures of one group in one month, from its rows. */
export function figuresOf({ counts: [counted], deadlines, times }: CountedRows): Figures {
  const { received, open, reopened, reopenings, rated, averageRating } = counted ?? none;
  return {
    received,
    open,
    reopened,
    reopenings,
    rated,
    averageRating,
    deadlines: officeStages.map((stage) => {
      const { onTime, late, running } = deadlines.find((row) => row.stage === stage) ?? {
        onTime: 0,
        late: 0,
        running: 0,
      };
      return { stage, onTime, late, running };
    }),
    times: timedStages.map((stage) => ({ stage, ...medianOf(times.filter((row) => row.stage === stage)) })),
  };
}

/**
 * The median by Kaplan and Meier: a median of those that have ended alone would be the shorter, the more of the difficult ones are
 * left open. Where fewer than half have ended there is none, but it exceeds every duration that was observed.
 */
function medianOf(observed: readonly TimeRow[]): Omit<Figures['times'][number], 'stage'> {
  const ended = countOf(observed.filter((row) => row.ended));
  const medianHours = timeUntil(survival(observed), 0.5);
  const longest = observed.reduce((most, { time }) => Math.max(most, time), 0);
  return {
    ended,
    unended: countOf(observed) - ended,
    medianHours,
    atLeastHours: medianHours === null && observed.length > 0 ? longest : null,
  };
}
