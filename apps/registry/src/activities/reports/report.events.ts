import { ReportAccepted, ReportReturned, ReportSubmitted } from '#contracts';
import type { EventTable } from '#lifecycle';
import { totalOf } from './report-counts.js';
import type { Report } from './report.entity.js';

export const reportEvents: EventTable<Report, object> = {
  ReportSubmitted: ({ after }) => ReportSubmitted(reportStateOf(after)),
  ReportReturned: ({ after }) => ReportReturned(reportStateOf(after)),
  ReportAccepted: ({ after }) => ReportAccepted(reportStateOf(after)),
};

/** The state of a report, as each of its events carries it. */
export function reportStateOf({ id, version, kimId, month, status, counts, late }: Report) {
  return { reportId: id, version, kimId, month, status, activities: totalOf(counts), late };
}
