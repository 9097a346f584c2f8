import { type Queryable, type Sql, sql } from '#database';
import type { DuplicateGroupResponse } from './merge.dto.js';
import { priorityOf } from '../aspirations/priority.js';

/** SQL of the number of citizens behind the duplicate group of the root `id`, each counted once. */
export const affectedBy = (id: Sql) => sql`(
  WITH RECURSIVE down AS (
    SELECT ${id} AS id UNION ALL SELECT child.id FROM down JOIN aspiration child ON child.merged_into = down.id
  ), owner AS (
    SELECT id FROM down UNION ALL SELECT supporter.id FROM down JOIN supporter ON supporter.aspiration_id = down.id
  )
  SELECT count(DISTINCT coalesce(encode(citizen_fingerprint, 'hex'), owner.id::text))::int
    FROM owner LEFT JOIN reporter_key ON reporter_key.aspiration_id = owner.id)`;

/** The root of an aspiration: itself unless it is merged; undefined when it does not exist. */
export async function rootIdOf(source: Queryable, id: string): Promise<string | undefined> {
  const [root] = await source.query<{ id: string }>(sql`
    WITH RECURSIVE up AS (
       SELECT id, merged_into FROM aspiration WHERE id = ${id}
       UNION ALL SELECT parent.id, parent.merged_into FROM up JOIN aspiration parent ON parent.id = up.merged_into
     )
     SELECT id FROM up WHERE merged_into IS NULL`);
  return root?.id;
}

export interface TrackedAspiration {
  /** The number of the citizen who tracks. */
  readonly trackingNumber: string;
  /** The aspiration whose progress is shown. */
  readonly rootId: string;
  /** The root is the citizen's own aspiration: not merged, and not only supported. */
  readonly own: boolean;
  /** The citizen only supports the aspiration. */
  readonly supporter: { readonly id: string; readonly verified: boolean } | null;
  /** The root has become confidential, but what the citizen submitted is not: the answer is withheld. */
  readonly withheld: boolean;
}

/** What the reporter of an aspiration, or a supporter of one, tracks. */
export async function trackedAspiration(source: Queryable, ownerId: string): Promise<TrackedAspiration> {
  const [row] = await source.query<TrackedAspiration>(sql`
    WITH RECURSIVE own AS (
       SELECT id, id AS aspiration_id, tracking_number, confidential, NULL::json AS supporter FROM aspiration WHERE id = ${ownerId}
       UNION ALL SELECT id, aspiration_id, tracking_number, false,
                        json_build_object('id', id, 'verified', verified_at IS NOT NULL)
                   FROM supporter WHERE id = ${ownerId}
     ), up AS (
       SELECT aspiration.id, merged_into, aspiration.confidential
         FROM own JOIN aspiration ON aspiration.id = own.aspiration_id
       UNION ALL
       SELECT parent.id, parent.merged_into, parent.confidential
         FROM up JOIN aspiration parent ON parent.id = up.merged_into
     )
     SELECT own.tracking_number, up.id AS root_id, up.id = own.id AS own, own.supporter,
            up.confidential AND NOT own.confidential AS withheld
       FROM own, up WHERE up.merged_into IS NULL`);
  return row!;
}

export interface GroupReporter {
  /** The aspiration that was requested. */
  readonly aspirationId: string;
  /** The id of the reporter in the vault. */
  readonly reporterId: string;
  /** The number of this reporter. */
  readonly trackingNumber: string;
  /** A KIM or the office took down the contact; otherwise it is unproven. */
  readonly vouched: boolean;
}

/**
 * All who are notified about these aspirations: their reporters and supporters, and those of aspirations merged into them;
 * of a part, those of the whole.
 */
export function groupReporters(source: Queryable, aspirationIds: readonly string[]): Promise<GroupReporter[]> {
  return source.query<GroupReporter>(sql`
    WITH RECURSIVE down AS (
       SELECT part.id AS requested, whole.id, whole.tracking_number, whole.channel
         FROM aspiration part JOIN aspiration whole ON whole.id = coalesce(part.parent_id, part.id)
        WHERE part.id = ANY(${aspirationIds}::uuid[])
       UNION ALL
       SELECT requested, child.id, child.tracking_number, child.channel
         FROM down JOIN aspiration child ON child.merged_into = down.id
     ), owner AS (
       SELECT requested, id, tracking_number, channel IN ('KIM', 'STAFF') AS vouched FROM down
       UNION ALL
       SELECT requested, supporter.id, supporter.tracking_number, true
         FROM down JOIN supporter ON supporter.aspiration_id = down.id
     )
     SELECT requested AS aspiration_id, id AS reporter_id, tracking_number, vouched
       FROM owner ORDER BY requested, id = requested, id`);
}

/** A root and all aspirations merged into it. */
export async function duplicateGroupOf(
  source: Queryable,
  rootId: string,
  now = new Date(),
): Promise<DuplicateGroupResponse> {
  const aspirations = await source.query<DuplicateGroupResponse['aspirations'][number]>(sql`
    WITH RECURSIVE down AS (
       SELECT ${rootId}::uuid AS id UNION ALL SELECT child.id FROM down
         JOIN aspiration child ON child.merged_into = down.id
     )
     SELECT id, version, status, tracking_number, merged_into,
            (SELECT count(*)::int FROM supporter WHERE aspiration_id = aspiration.id) AS supporters,
            (SELECT count(verified_at)::int FROM supporter WHERE aspiration_id = aspiration.id) AS verified_supporters
       FROM down JOIN aspiration USING (id) ORDER BY merged_into IS NOT NULL, id`);
  const [root] = await source.query<{ affected: number; receivedAt: Date }>(sql`
    SELECT received_at, ${affectedBy(sql`aspiration.id`)} AS affected FROM aspiration WHERE id = ${rootId}`);
  const { affected, receivedAt } = root!;
  const waitingDays = (now.getTime() - receivedAt.getTime()) / 86_400_000;
  return { rootId, aspirations, affected, priority: priorityOf({ affected, waitingDays }) };
}
