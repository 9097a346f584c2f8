import { z } from 'zod';
import { moment, month, reportStatuses } from '#contracts';
import { pageQuery, pageSchema, paragraphs } from '#http-api';
import { KindCount } from '../activity-counts.dto.js';
import { totalOf } from './report-counts.js';
import type { Report } from './report.entity.js';

const narrative = paragraphs(20_000).describe('What the KIM did in this month, in its own words');

export const NewReport = z.strictObject({ month, narrative }).meta({ id: 'NewReport' });
export type NewReport = z.output<typeof NewReport>;

export const ReportResubmission = z.strictObject({ narrative }).meta({ id: 'ReportResubmission' });
export type ReportResubmission = z.output<typeof ReportResubmission>;

export const ReportReturn = z
  .strictObject({ reason: paragraphs(2000).describe('What the KIM must complete or correct') })
  .meta({ id: 'ReportReturn' });
export type ReportReturn = z.output<typeof ReportReturn>;

export const ReportQuery = z.strictObject({
  ...pageQuery,
  kim: z.uuid().optional().describe('Only reports of this KIM'),
  month: month.optional(),
  status: z.enum(reportStatuses).optional(),
});
export type ReportQuery = z.output<typeof ReportQuery>;

export const ReportResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kimId: z.uuid(),
    month,
    status: z.enum(reportStatuses),
    narrative: z.string(),
    counts: z.array(KindCount).describe('As of the last submission'),
    activities: z.int().describe('Number of activities counted'),
    dueOn: z.iso.date(),
    late: z.boolean().describe('Whether it was first submitted after its due day'),
    submittedBy: z.string().describe('Subject of the account'),
    firstSubmittedAt: moment,
    submittedAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Report' });
export type ReportResponse = z.output<typeof ReportResponse>;

export const ReportPage = pageSchema(ReportResponse).meta({ id: 'ReportPage' });

export function toReportResponse(report: Report): ReportResponse {
  return {
    ...report,
    counts: [...report.counts],
    activities: totalOf(report.counts),
    firstSubmittedAt: report.firstSubmittedAt.toISOString(),
    submittedAt: report.submittedAt.toISOString(),
    updatedAt: report.updatedAt.toISOString(),
  };
}
