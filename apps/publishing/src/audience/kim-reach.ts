import { type Queryable, type Sql, sql } from '#database';

/** Whether notifications reach a member, as a condition on `membership`. */
export const isReached = sql`NOT EXISTS (SELECT FROM unreachable_member WHERE unreachable_member.member_id = membership.member_id)`;

/** Since when no officer of a KIM can be reached, as an expression; null while one can, or where none is known. */
export function unreachableSince(kimId: Sql): Sql {
  return sql`(
    SELECT CASE WHEN count(*) = count(since) THEN max(since) END
      FROM membership LEFT JOIN unreachable_member USING (member_id)
     WHERE membership.kim_id = ${kimId} AND active AND post <> 'MEMBER')`;
}

/** Of each of these KIM that cannot be reached, since when. */
export async function unreachableKims(
  source: Queryable,
  kimIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, Date>> {
  const ids = [...new Set(kimIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await source.query<{ kimId: string; since: Date }>(sql`
    SELECT * FROM (SELECT kim_id, ${unreachableSince(sql`kim_id`)} AS since FROM unnest(${ids}::uuid[]) AS kim_id) AS kim
     WHERE since IS NOT NULL`);
  return new Map(rows.map(({ kimId, since }) => [kimId, since]));
}
