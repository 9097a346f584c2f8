import { ReportAccepted, ReportReturned, ReportSubmitted } from '#contracts';
import type { Republish } from '../../republish.js';
import { type Report, reportColumns, reportStateOf } from './report-rows.js';
import type { ReportStatus } from './report.workflow.js';

const eventOf = { SUBMITTED: ReportSubmitted, RETURNED: ReportReturned, ACCEPTED: ReportAccepted } satisfies Record<
  ReportStatus,
  unknown
>;

/** Says monthly reports again as they are now, in the order of their ids. */
export const republishReports: Republish = async (tx, outbox, after, limit) => {
  const reports = await tx.query<Report>(
    `SELECT ${reportColumns} FROM report WHERE id > $1 ORDER BY id LIMIT $2 FOR SHARE`,
    [after, limit],
  );
  await outbox.republish(tx, ...reports.map((report) => eventOf[report.status](reportStateOf(report))));
  return reports.map(({ id }) => id);
};
