import { z } from 'zod';
import { aspirationStatuses } from '../../aspirations/aspiration.states.js';
import { timedStages } from './stage-times.js';

export const dimensions = ['KIND', 'CATEGORY', 'AGENCY', 'DISTRICT'] as const;
export type Dimension = (typeof dimensions)[number];

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

/** The kind, code of category or district, or id of the agency; null: not assigned yet. */
const groupKey = z.string().nullable();
const count = z
  .int()
  .nullable()
  .describe(
    'Null: fewer than five, or withheld to protect such a number. Changes by fewer than five are not published',
  );
const released = {
  aspirations: count,
  byStatus: z.array(z.strictObject({ status: z.enum(aspirationStatuses), aspirations: count })),
  stages: z.array(stageFigures),
};

export const AspirationStatistics = z
  .strictObject({
    publishedOn: z.iso.date().nullable().describe('Published once a day; null before the first time'),
    by: z.enum(dimensions),
    year: z.int(),
    ...released,
    groups: z.array(z.strictObject({ key: groupKey, ...released })),
  })
  .meta({ id: 'AspirationStatistics' });
export type AspirationStatistics = z.output<typeof AspirationStatistics>;
