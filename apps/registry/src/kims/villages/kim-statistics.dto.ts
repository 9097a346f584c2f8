import { z } from 'zod';
import { areaCode, fieldsOfActivity, kimStatuses } from '#contracts';

export const StatisticsQuery = z.strictObject({
  within: areaCode.optional().describe('Only KIM that serve a village of this regency or district, or this village'),
});
export type StatisticsQuery = z.output<typeof StatisticsQuery>;

const byStatus = z
  .array(z.object({ status: z.enum(kimStatuses), kims: z.int() }))
  .describe('Without drafts, returned and rejected registrations; a status without KIM is left out');

export const KimStatistics = z
  .object({
    on: z.iso.date(),
    kims: z.int(),
    byStatus,
    byField: z
      .array(z.object({ field: z.enum(fieldsOfActivity), kims: z.int() }))
      .describe('A KIM of several fields counts in each; a field without KIM is left out'),
    districts: z
      .array(z.object({ code: areaCode, name: z.string(), kims: z.int(), byStatus }))
      .describe('In the order of their codes. A KIM that serves several districts counts in each, and once in the sum'),
  })
  .meta({ id: 'KimStatistics' });
export type KimStatistics = z.output<typeof KimStatistics>;
