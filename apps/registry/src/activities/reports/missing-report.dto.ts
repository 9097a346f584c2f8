import { z } from 'zod';
import { areaCode, month, villageCode } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

export const missingReportStates = ['MISSING', 'RETURNED', 'LATE'] as const;

export const MissingReportQuery = z.strictObject({
  ...pageQuery,
  month: month.describe('A month that has ended'),
  area: areaCode.optional().describe('Only KIM that serve a village in this area'),
});
export type MissingReportQuery = z.output<typeof MissingReportQuery>;

export const MissingReport = z
  .object({
    kimId: z.uuid(),
    kimName: z.string(),
    villageCodes: z.array(villageCode),
    state: z
      .enum(missingReportStates)
      .describe('MISSING: not submitted. RETURNED: not submitted again. LATE: first submitted after its due day'),
    dueOn: z.iso.date(),
    overdue: z.boolean().describe('Its due day has passed, and it is still missing or returned'),
    reportId: z.uuid().nullable(),
  })
  .meta({ id: 'MissingReport' });
export type MissingReport = z.output<typeof MissingReport>;

export const MissingReportPage = pageSchema(MissingReport).meta({ id: 'MissingReportPage' });
