import { z } from 'zod';
import { aspirationStatuses } from '../../aspirations/aspiration.states.js';
import { timedStages } from './stage-times.js';

export const dimensions = ['KIND', 'CATEGORY', 'AGENCY', 'DISTRICT'] as const;

/**
 * One year at a time, without a total over years: a total would allow to compute a suppressed number of one year from the
 * others.
 */
export const StatisticsQuery = z.strictObject({
  by: z.enum(dimensions).default('KIND'),
  year: z.coerce
    .number()
    .int()
    .min(2020)
    .max(2199)
    .optional()
    .describe('Year of receipt; the current one when missing'),
});
export type StatisticsQuery = z.output<typeof StatisticsQuery>;

const hours = z.number().nullable();

const stageFigures = z.strictObject({
  stage: z.enum(timedStages),
  /** Size of the sample, rounded down to tens; null below ten: then there are no figures. */
  sampleSize: z.int().nullable(),
  /** Half of the aspirations had ended by then, open ones counted as censored; null when fewer than half have. */
  medianHours: hours,
  /** Nine of ten aspirations had ended by then. */
  ninetiethPercentileHours: hours,
  /** The share that was still open after this number of days. */
  stillOpen: z.array(z.strictObject({ days: z.int(), share: z.number() })).nullable(),
  /** Median wait for the citizen, of the aspirations that had one; not part of the other figures. */
  medianPausedHours: hours,
});

const figures = {
  /** Null: fewer than five, or suppressed to protect such a number. */
  aspirations: z.int().nullable(),
  byStatus: z.array(z.strictObject({ status: z.enum(aspirationStatuses), aspirations: z.int().nullable() })),
  stages: z.array(stageFigures),
};

export const AspirationStatistics = z
  .strictObject({
    at: z.iso.datetime(),
    by: z.enum(dimensions),
    year: z.int(),
    ...figures,
    groups: z.array(
      z.strictObject({
        /** The kind, code of category or district, or id of the agency; null: not assigned yet. */
        key: z.string().nullable(),
        ...figures,
      }),
    ),
  })
  .meta({ id: 'AspirationStatistics' });
export type AspirationStatistics = z.output<typeof AspirationStatistics>;
