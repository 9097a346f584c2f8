import { ReportAccepted, ReportReturned, ReportSubmitted } from '#contracts';
import { sql } from '#database';
import type { Republish } from '../../republish.js';
import { reportColumns } from './report-rows.js';
import type { Report } from './report.entity.js';
import { reportStateOf } from './report.events.js';

const eventOf = { SUBMITTED: ReportSubmitted, RETURNED: ReportReturned, ACCEPTED: ReportAccepted } as const;

/** Republishes the present state of monthly reports, in the order of their ids. */
export const republishReports: Republish = async (tx, outbox, after, limit) => {
  const reports = await tx.query<Report>(sql`
    SELECT ${reportColumns} FROM report WHERE id > ${after} ORDER BY id LIMIT ${limit} FOR SHARE`);
  await outbox.republish(tx, ...reports.map((report) => eventOf[report.status](reportStateOf(report))));
  return reports.map(({ id }) => id);
};
