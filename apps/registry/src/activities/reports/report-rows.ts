import { type Queryable, sql } from '#database';
import { activityError } from '../activity.errors.js';
import type { Report } from './report.entity.js';

export const reportColumns = sql`
  id, version, kim_id, to_char(month, 'YYYY-MM') AS month, status, narrative, counts, due_on::text, late, submitted_by,
  first_submitted_at, submitted_at, updated_at`;

/** @throws 'report-not-found' */
export async function readReport(source: Queryable, id: string): Promise<Report> {
  const [report] = await source.query<Report>(sql`SELECT ${reportColumns} FROM report WHERE id = ${id}`);
  if (!report) throw activityError('report-not-found');
  return report;
}
