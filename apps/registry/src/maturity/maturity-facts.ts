import type { Database, Transaction } from '#database';
import type { Fact } from './maturity-assess.js';

/** The condition under which a KIM was at work at the end of a month (its first day, a date), in SQL. */
export const atWorkAtEndOf = (kimId: string, month: string): string =>
  `coalesce((SELECT to_status FROM kim_history
              WHERE kim_id = ${kimId} AND at < (${month} + interval '1 month') AT TIME ZONE 'Asia/Jakarta'
              ORDER BY version DESC LIMIT 1) IN ('ACTIVE', 'DORMANT'), false)`;

/**
 * Everything that bears on the maturity of these KIM in the months that end with this one (`YYYY-MM`): one query,
 * however many KIM. Activities that were rejected, are not decided on or are covered by another are no facts; a task is
 * one when it was due in the window; a report is owed for every month in which the KIM was at work.
 */
export async function readFacts(
  source: Pick<Database | Transaction, 'query'>,
  kimIds: readonly string[],
  { month, windowMonths }: { month: string; windowMonths: number },
): Promise<ReadonlyMap<string, Fact[]>> {
  const rows = await source.query<Fact & { kimId: string }>(
    `WITH span AS (
       SELECT $2::date - make_interval(months => $3 - 1) AS first, $2::date + interval '1 month' AS until),
     asked AS (SELECT unnest($1::uuid[]) AS kim_id)
     SELECT activity.kim_id AS "kimId", kind AS criterion, id, held_on::text AS "on", true AS good
       FROM asked JOIN activity USING (kim_id), span
      WHERE status = 'VERIFIED' AND covered_by IS NULL AND held_on >= first AND held_on < until
     UNION ALL
     SELECT kim_id, 'TIMELY_TASK', task_id, due_on::text, coalesce(reported_on <= due_on, false)
       FROM asked JOIN kim_task USING (kim_id), span
      WHERE due_on >= first AND due_on < until
     UNION ALL
     SELECT asked.kim_id, 'TIMELY_REPORT', report.id, owed.month::date::text, coalesce(NOT report.late, false)
       FROM span CROSS JOIN generate_series(first, $2::date, interval '1 month') AS owed(month) CROSS JOIN asked
       LEFT JOIN report ON report.kim_id = asked.kim_id AND report.month = owed.month::date
      WHERE report.id IS NOT NULL OR ${atWorkAtEndOf('asked.kim_id', 'owed.month')}
     UNION ALL
     SELECT kim.id, 'DECREE', kim.id, decree_date::text, true
       FROM asked JOIN kim ON kim.id = asked.kim_id, span
      WHERE coalesce(decree_term_from, decree_date) < until
        AND (decree_term_until IS NULL OR decree_term_until >= until::date - 1)
     UNION ALL
     SELECT kim_id, 'OFFICER', id, joined_on::text, true
       FROM asked JOIN member USING (kim_id), span
      WHERE post <> 'MEMBER' AND joined_on < until`,
    [kimIds, `${month}-01`, windowMonths],
  );
  const facts = new Map<string, Fact[]>(kimIds.map((id) => [id, []]));
  for (const { kimId, ...fact } of rows) facts.get(kimId)!.push(fact);
  return facts;
}
