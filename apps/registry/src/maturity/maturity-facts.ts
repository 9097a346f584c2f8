import type { Database, Transaction } from '#database';
import type { Fact } from './maturity-assess.js';

/** The condition under which a KIM was at work at the end of a month (its first day, a date), in SQL. */
export const operationalAtEndOf = (kimId: string, month: string): string =>
  `coalesce((SELECT to_status FROM kim_history
              WHERE kim_id = ${kimId} AND at < (${month} + interval '1 month') AT TIME ZONE 'Asia/Jakarta'
              ORDER BY version DESC LIMIT 1) IN ('ACTIVE', 'DORMANT'), false)`;

/** Whether a decree is in force on the last day of the window, in SQL. */
const inForce = (from: string, date: string, until: string): string =>
  `(coalesce(${from}, ${date}) < span.until AND (${until} IS NULL OR ${until} >= span.until - interval '1 day'))`;

/**
 * Everything that bears on the maturity of these KIM in the months that end with this one (`YYYY-MM`): one query,
 * however many KIM. Activities that were rejected, are not decided on or are covered by another are no facts; a task is
 * one when it was due in the window; a report is owed for every month at whose end the KIM was
 * at work; what counts of decrees and officers is the last day.
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
      WHERE status = 'VERIFIED' AND duplicate_of IS NULL AND held_on >= first AND held_on < until
     UNION ALL
     SELECT kim_id, 'TIMELY_TASK', task_id, due_on::text, coalesce(reported_on <= due_on, false)
       FROM asked JOIN kim_task USING (kim_id), span
      WHERE due_on >= first AND due_on < until
     UNION ALL
     SELECT asked.kim_id, 'TIMELY_REPORT', report.id, owed.month::date::text, coalesce(NOT report.late, false)
       FROM span CROSS JOIN generate_series(first, $2::date, interval '1 month') AS owed(month) CROSS JOIN asked
       LEFT JOIN report ON report.kim_id = asked.kim_id AND report.month = owed.month::date
      WHERE report.id IS NOT NULL OR ${operationalAtEndOf('asked.kim_id', 'owed.month')}
     UNION ALL
     SELECT kim.id, 'DECREE', kim.id, (until - interval '1 day')::date::text, true
       FROM asked JOIN kim ON kim.id = asked.kim_id, span
      WHERE ${inForce('decree_term_from', 'decree_date', 'decree_term_until')}
         OR EXISTS (SELECT FROM kim_former_decree former,
                                jsonb_to_record(decree) AS was(date date, "termFrom" date, "termUntil" date)
                     WHERE former.kim_id = kim.id AND ${inForce('was."termFrom"', 'was.date', 'was."termUntil"')})
     UNION ALL
     SELECT kim_id, 'OFFICER', member_id, (until - interval '1 day')::date::text, true
       FROM asked JOIN officer_term USING (kim_id), span
      WHERE starts_on < until AND (ends_on IS NULL OR ends_on >= until)`,
    [kimIds, `${month}-01`, windowMonths],
  );
  const facts = new Map<string, Fact[]>(kimIds.map((id) => [id, []]));
  for (const { kimId, ...fact } of rows) facts.get(kimId)!.push(fact);
  return facts;
}
