import { type Database, sql } from '#database';

/**
 * Moves the submission of undecided reports to the third day after their month: those of the past were handed to the office
 * in time, before the registry existed. Repeating it changes nothing.
 */
export async function backdateReports(database: Pick<Database, 'query'>, reports: readonly string[]): Promise<void> {
  await database.query(sql`
    WITH earlier AS (
      SELECT id, ((month + interval '1 month 2 days')::date + time '19:00') AT TIME ZONE 'Asia/Jakarta' AS day
        FROM report WHERE id = ANY (${reports}::uuid[]) AND status = 'SUBMITTED' AND late),
    steps AS (
      UPDATE report_history SET at = day FROM earlier WHERE subject_id = earlier.id)
    UPDATE report SET late = false, first_submitted_at = day, submitted_at = day, updated_at = day
      FROM earlier WHERE report.id = earlier.id`);
}
