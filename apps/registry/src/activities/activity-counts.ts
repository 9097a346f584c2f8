import { activityKinds } from '#contracts';
import type { Database, Transaction } from '#database';
import type { ActivityCounts, KindCount } from './activity-counts.dto.js';
import { countable } from './activity-duplicates.js';

/**
 * What a KIM did in each month from the first to the last one, by kind. A rejected activity does not count, and one that
 * an event told of counts once, however often it was logged besides (`resolveDuplicates`).
 *
 * @param from `YYYY-MM`, as is `to`
 */
export async function countActivities(
  source: Pick<Database | Transaction, 'query'>,
  kimId: string,
  { from, to }: { from: string; to: string },
): Promise<ActivityCounts['months']> {
  const rows = await source.query<KindCount & { month: string }>(
    `SELECT to_char(held_on, 'YYYY-MM') AS month, kind,
            count(*) FILTER (WHERE status = 'VERIFIED')::int AS verified,
            count(*) FILTER (WHERE status = 'LOGGED')::int AS undecided,
            sum(participants)::float8 AS participants
       FROM activity
      WHERE kim_id = $1 AND ${countable}
        AND held_on >= $2::date AND held_on < $3::date + interval '1 month'
      GROUP BY 1, 2`,
    [kimId, `${from}-01`, `${to}-01`],
  );
  const order = (kind: KindCount['kind']) => activityKinds.indexOf(kind);
  return monthsBetween(from, to).map((month) => ({
    month,
    counts: rows
      .flatMap(({ month: of, ...count }) => (of === month ? [count] : []))
      .toSorted((one, other) => order(one.kind) - order(other.kind)),
  }));
}

/** Every month from the first to the last one, `YYYY-MM`. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

/** The month after this one, `YYYY-MM`. */
export function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
