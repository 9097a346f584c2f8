import { sql, type Sql } from '#database';
import { firstDayOf, monthAfter } from '../months.js';

/** Whether a KIM owes a report of a month: it is active or dormant, and was active at some time before the month ended. */
export function owesReport(month: string): Sql {
  return sql`(
    kim.status IN ('ACTIVE', 'DORMANT')
    AND EXISTS (SELECT FROM kim_history
                 WHERE subject_id = kim.id AND to_status = 'ACTIVE'
                   AND at < ${firstDayOf(monthAfter(month))}::timestamp AT TIME ZONE 'Asia/Jakarta'))`;
}
