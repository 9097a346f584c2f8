import { z } from 'zod';
import { campaignMetrics, moment } from '#contracts';

const counts = {
  villagesReached: z.int().describe('Target villages with a report'),
  peopleReached: z.int().describe('An estimate: the sum of the reports, confirmed or not'),
  sessionsHeld: z.int().describe('Reports of meetings and house calls'),
};

const checked = {
  villagesChecked: z.int().describe('Of which a second person has confirmed a report'),
  peopleChecked: z.int().describe('Of confirmed reports alone'),
};

export const CampaignProgress = z
  .object({
    goals: z.array(
      z.object({
        metric: z.enum(campaignMetrics),
        target: z.int(),
        reached: z.int(),
        share: z.number().describe('Of the target; more than 1 when it is exceeded'),
      }),
    ),
    totals: z.object({ villagesTargeted: z.int(), ...counts, ...checked }),
    days: z
      .array(
        z.object({
          day: z.iso.date(),
          ...counts,
          villagesSoFar: z.int(),
          peopleSoFar: z.int(),
          sessionsSoFar: z.int(),
        }),
      )
      .describe('Days of the period with a dissemination; a village counts on the first one that reached it'),
    districts: z
      .array(
        z.object({
          districtCode: z.string(),
          name: z.string(),
          villagesTargeted: z.int(),
          ...counts,
          ...checked,
          population: z.int().nullable().describe('Of its target villages; null unless it is known of all'),
          peoplePerThousand: z.number().nullable().describe('People reached for every 1,000 who live there'),
        }),
      )
      .describe('Those that reached most of their people first, then those whose population is not known'),
  })
  .meta({ id: 'CampaignProgress' });
export type CampaignProgress = z.output<typeof CampaignProgress>;

export const CampaignReportResponse = z
  .object({
    campaignId: z.uuid(),
    closedAt: moment,
    conclusion: z.string(),
    text: z.object({ id: z.string(), en: z.string() }),
    progress: CampaignProgress,
  })
  .meta({ id: 'CampaignReport' });
export type CampaignReportResponse = z.output<typeof CampaignReportResponse>;

export const ReportTableQuery = z.strictObject({ table: z.enum(['districts', 'days']).default('districts') });
export type ReportTableQuery = z.output<typeof ReportTableQuery>;
