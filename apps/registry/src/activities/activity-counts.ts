import { activityKinds } from '#contracts';
import { type Queryable, sql } from '#database';
import type { ActivityCounts, KindCount } from './activity-counts.dto.js';
import { countable } from './activity-duplicates.js';
import { firstDayOf, monthsBetween } from './months.js';

/**
 * Counts what a KIM did in each month from the first to the last (`YYYY-MM`), by kind. Rejected activities and duplicates of
 * what events report do not count.
 */
export async function countActivities(
  source: Queryable,
  kimId: string,
  { from, to }: { from: string; to: string },
): Promise<ActivityCounts['months']> {
  const rows = await source.query<KindCount & { month: string }>(sql`
    SELECT to_char(held_on, 'YYYY-MM') AS month, kind,
           count(*) FILTER (WHERE status = 'VERIFIED')::int AS verified,
           count(*) FILTER (WHERE status = 'LOGGED')::int AS undecided,
           sum(participants)::float8 AS participants
      FROM activity
     WHERE kim_id = ${kimId} AND ${countable}
       AND held_on >= ${firstDayOf(from)}::date AND held_on < ${firstDayOf(to)}::date + interval '1 month'
     GROUP BY 1, 2`);
  const order = (kind: KindCount['kind']) => activityKinds.indexOf(kind);
  return monthsBetween(from, to).map((month) => ({
    month,
    counts: rows
      .flatMap(({ month: of, ...count }) => (of === month ? [count] : []))
      .toSorted((one, other) => order(one.kind) - order(other.kind)),
  }));
}
