import { type Queryable, sql, type Sql } from '#database';
import { firstDayOf } from '../activities/months.js';
import type { Fact } from './maturity-assess.js';

/** The condition that a KIM was active or dormant at the end of a month (a date, its first day). */
export function operationalAtEndOf(kimId: Sql, month: Sql): Sql {
  return sql`coalesce((SELECT to_status FROM kim_history
                        WHERE subject_id = ${kimId} AND at < (${month} + interval '1 month') AT TIME ZONE 'Asia/Jakarta'
                        ORDER BY version DESC LIMIT 1) IN ('ACTIVE', 'DORMANT'), false)`;
}

/** The condition that a decree is in force on the last day of the window. */
function inForce(from: Sql, date: Sql, until: Sql): Sql {
  return sql`(coalesce(${from}, ${date}) < span.until
              AND (${until} IS NULL OR ${until} >= span.until - interval '1 day'))`;
}

/**
 * Reads all facts about these KIM in the months that end with this one (`YYYY-MM`), in one statement. Activities that are
 * rejected, undecided or duplicates are no facts; a task is one when it was due in the window; a report is due for every
 * month at whose end the KIM was active or dormant; decrees and officers count as of the last day.
 */
export async function readFacts(
  source: Queryable,
  kimIds: readonly string[],
  { month, windowMonths }: { month: string; windowMonths: number },
): Promise<ReadonlyMap<string, Fact[]>> {
  const lastMonth = sql`${firstDayOf(month)}::date`;
  const rows = await source.query<Fact & { kimId: string }>(sql`
    WITH span AS (
      SELECT ${lastMonth} - make_interval(months => ${windowMonths}::int - 1) AS first,
             ${lastMonth} + interval '1 month' AS until),
    assessed AS (SELECT unnest(${kimIds}::uuid[]) AS kim_id)
    SELECT activity.kim_id, kind AS criterion, id, held_on::text AS "on", true AS good
      FROM assessed JOIN activity USING (kim_id), span
     WHERE status = 'VERIFIED' AND duplicate_of IS NULL AND held_on >= first AND held_on < until
    UNION ALL
    SELECT kim_id, 'TIMELY_TASK', task_id, due_on::text, coalesce(reported_on <= due_on, false)
      FROM assessed JOIN kim_task USING (kim_id), span
     WHERE due_on >= first AND due_on < until
    UNION ALL
    SELECT assessed.kim_id, 'TIMELY_REPORT', report.id, due.month::date::text, coalesce(NOT report.late, false)
      FROM span CROSS JOIN generate_series(first, ${lastMonth}, interval '1 month') AS due (month) CROSS JOIN assessed
      LEFT JOIN report ON report.kim_id = assessed.kim_id AND report.month = due.month::date
     WHERE report.id IS NOT NULL OR ${operationalAtEndOf(sql`assessed.kim_id`, sql`due.month`)}
    UNION ALL
    SELECT kim.id, 'DECREE', kim.id, (until - interval '1 day')::date::text, true
      FROM assessed JOIN kim ON kim.id = assessed.kim_id, span
     WHERE ${inForce(sql`decree_term_from`, sql`decree_date`, sql`decree_term_until`)}
        OR EXISTS (SELECT FROM kim_former_decree former,
                               jsonb_to_record(decree) AS was (date date, "termFrom" date, "termUntil" date)
                    WHERE former.kim_id = kim.id
                      AND ${inForce(sql`was."termFrom"`, sql`was.date`, sql`was."termUntil"`)})
    UNION ALL
    SELECT kim_id, 'OFFICER', member_id, (until - interval '1 day')::date::text, true
      FROM assessed JOIN officer_term USING (kim_id), span
     WHERE starts_on < until AND (ends_on IS NULL OR ends_on >= until)`);
  const facts = new Map<string, Fact[]>(kimIds.map((id) => [id, []]));
  for (const { kimId, ...fact } of rows) facts.get(kimId)!.push(fact);
  return facts;
}
