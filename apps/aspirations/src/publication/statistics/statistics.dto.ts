import { z } from 'zod';
import { aspirationStatuses } from '../../aspirations/aspiration.workflow.js';
import { timedStages } from './stage-times.js';

export const dimensions = ['KIND', 'CATEGORY', 'AGENCY', 'DISTRICT'] as const;

/**
 * One year at a time, and no sum over all of them: from such a sum, what is hidden of one year could be reckoned by the
 * others.
 */
export const statisticsQuery = z.strictObject({
  by: z.enum(dimensions).default('KIND'),
  year: z.coerce.number().int().min(2020).max(2199).optional().describe('Of intake; without it, the present one'),
});
export type StatisticsQuery = z.infer<typeof statisticsQuery>;

const hours = z.number().nullable();

const stageFigures = z.strictObject({
  stage: z.enum(timedStages),
  /** At least so many were seen, rounded down to tens; null when fewer than ten: then nothing is told. */
  atLeast: z.int().nullable(),
  /** By then half of the cases had ended, the open ones counted for as long as they have been open; null: not yet half. */
  medianHours: hours,
  /** By then nine of ten had. */
  ninetiethHours: hours,
  /** The share that was still open after so many days. */
  stillOpen: z.array(z.strictObject({ days: z.int(), share: z.number() })).nullable(),
  /** Median of the time in which the citizen was waited for, of the cases that had any; it is in none of the other figures. */
  medianPausedHours: hours,
});

const figures = {
  /** Null: fewer than five, or hidden so that those are not given away. */
  cases: z.int().nullable(),
  byStatus: z.array(z.strictObject({ status: z.enum(aspirationStatuses), cases: z.int().nullable() })),
  stages: z.array(stageFigures),
};

export const aspirationStatistics = z
  .strictObject({
    at: z.iso.datetime(),
    by: z.enum(dimensions),
    year: z.int(),
    ...figures,
    groups: z.array(
      z.strictObject({
        /** The kind, the code of the category or of the district, or the agency's id; null: no agency yet. */
        key: z.string().nullable(),
        ...figures,
      }),
    ),
  })
  .meta({ id: 'AspirationStatistics' });
export type AspirationStatistics = z.infer<typeof aspirationStatistics>;
