import { z } from 'zod';
import { areaCode, officeStages } from '#contracts';
import { rule } from '#text';
import { agencyId } from '../../agencies/agency.dto.js';
import { channels } from '../../aspirations/aspiration.states.js';
import { categoryCode } from '../../text-fields.js';
import { timedStages } from '../statistics/stage-times.js';

export const internalDimensions = [
  'AGENCY',
  'CATEGORY',
  'KIND',
  'CHANNEL',
  'DISTRICT',
  'VILLAGE',
  'KIM',
  'MONTH',
] as const;
export type InternalDimension = (typeof internalDimensions)[number];

const month = z
  .string()
  .regex(
    /^20\d{2}-(0[1-9]|1[0-2])$/,
    rule({ en: 'must be a month such as 2026-10', id: 'harus bulan seperti 2026-10' }),
  );

const cohort = {
  month: month.optional().describe('Month of receipt, in Asia/Jakarta; the current one when missing'),
  area: areaCode.optional().describe('Aspirations of this area alone'),
};

export const InternalStatisticsQuery = z.strictObject({
  ...cohort,
  by: z.enum(internalDimensions).default('AGENCY').describe('`MONTH`: the twelve months up to this one'),
  agency: agencyId.optional().describe('Aspirations and parts that are with this agency now'),
  category: categoryCode.optional(),
  channel: z.enum(channels).optional(),
  kim: z.uuid().toLowerCase().optional(),
});
export type InternalStatisticsQuery = z.output<typeof InternalStatisticsQuery>;

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

export const StatisticsPageQuery = z.strictObject({ ...cohort, language: z.enum(languages).default('id') });
export type StatisticsPageQuery = z.output<typeof StatisticsPageQuery>;

const count = z.int().nonnegative();

const figures = {
  received: count,
  open: count.describe('Of those received, not closed, referred or archived by now'),
  reopened: count.describe('Of those received, reopened at least once'),
  reopenings: count,
  rated: count,
  averageRating: z.number().nullable().describe('Of those rated by their citizen, from 1 to 5'),
  deadlines: z.array(
    z.strictObject({
      stage: z.enum(officeStages).describe('Of offices alone; what waits for a citizen makes nothing late'),
      onTime: count,
      late: count.describe('Missed, whether the office has acted since or not'),
      running: count,
    }),
  ),
  times: z
    .array(
      z.strictObject({
        stage: z.enum(timedStages),
        ended: count,
        unended: count.describe('Still running, or left to another agency'),
        medianHours: z.int().nullable().describe('By Kaplan and Meier; null while half have not ended'),
        atLeastHours: z.int().nullable().describe('Without a median: the longest duration observed, which it exceeds'),
      }),
    )
    .describe('Without the waits for citizens; up to a minute old'),
};

const Figures = z.strictObject(figures).meta({ id: 'InternalFigures' });
export type Figures = z.output<typeof Figures>;

const name = z.strictObject({ id: z.string(), en: z.string() }).nullable();
export type Name = z.output<typeof name>;

const StatisticsGroup = z
  .strictObject({
    key: z.string().nullable().describe('Null: no agency, or no KIM'),
    name: name.describe('Null for a key without a name'),
    ...figures,
    before: Figures.describe('Of those received in the month before'),
  })
  .meta({ id: 'InternalStatisticsGroup' });
export type StatisticsGroup = z.output<typeof StatisticsGroup>;

export const InternalStatistics = z
  .strictObject({
    at: z.iso.datetime(),
    month,
    by: z.enum(internalDimensions),
    total: z.strictObject({ ...figures, before: Figures }),
    groups: z.array(StatisticsGroup).describe('By agency, a part of a split aspiration counts with its own'),
  })
  .meta({ id: 'InternalStatistics' });
export type InternalStatistics = z.output<typeof InternalStatistics>;
