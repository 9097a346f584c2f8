import type { Transaction } from '#database';
import type { DuplicateGroupResponse } from './merge.dto.js';
import { priorityOf } from './priority.js';

type From = Pick<Transaction, 'query'>;

/** SQL of how many citizens told what the root `id` stands for, each counted once. */
export const affectedBy = (id: string) => `(
  WITH RECURSIVE down AS (
    SELECT ${id} AS id UNION ALL SELECT child.id FROM down JOIN aspiration child ON child.merged_into = down.id
  ), owner AS (
    SELECT id FROM down UNION ALL SELECT supporter.id FROM down JOIN supporter ON supporter.aspiration_id = down.id
  )
  SELECT count(DISTINCT coalesce(encode(citizen_fingerprint, 'hex'), owner.id::text))::int
    FROM owner LEFT JOIN reporter_key ON reporter_key.aspiration_id = owner.id)`;

/** The case that stands for a case: itself unless it is merged; undefined when there is no such case. */
export async function rootIdOf(from: From, id: string): Promise<string | undefined> {
  const [root] = await from.query<{ id: string }>(
    `WITH RECURSIVE up AS (
       SELECT id, merged_into FROM aspiration WHERE id = $1
       UNION ALL SELECT parent.id, parent.merged_into FROM up JOIN aspiration parent ON parent.id = up.merged_into
     )
     SELECT id FROM up WHERE merged_into IS NULL`,
    [id],
  );
  return root?.id;
}

export interface TrackedAspiration {
  /** The number of whoever follows. */
  readonly trackingNumber: string;
  /** The case whose progress that one sees. */
  readonly rootId: string;
  /** It is the own case, neither merged nor another's. */
  readonly own: boolean;
  /** The root has been found confidential, and whoever follows told it openly: its answer is not for that one. */
  readonly withheld: boolean;
}

/** What the citizen of a case, or of a support of one, follows. */
export async function trackedAspiration(from: From, ownerId: string): Promise<TrackedAspiration> {
  const [row] = await from.query<TrackedAspiration>(
    `WITH RECURSIVE own AS (
       SELECT id, id AS case_id, tracking_number, confidential FROM aspiration WHERE id = $1
       UNION ALL SELECT id, aspiration_id, tracking_number, false FROM supporter WHERE id = $1
     ), up AS (
       SELECT aspiration.id, merged_into, aspiration.confidential
         FROM own JOIN aspiration ON aspiration.id = own.case_id
       UNION ALL
       SELECT parent.id, parent.merged_into, parent.confidential
         FROM up JOIN aspiration parent ON parent.id = up.merged_into
     )
     SELECT own.tracking_number AS "trackingNumber", up.id AS "rootId", up.id = own.id AS own,
            up.confidential AND NOT own.confidential AS withheld
       FROM own, up WHERE up.merged_into IS NULL`,
    [ownerId],
  );
  return row!;
}

export interface GroupReporter {
  /** The case that was asked for. */
  readonly aspirationId: string;
  /** Under which the vault keeps the reporter. */
  readonly reporterId: string;
  /** The reporter's own. */
  readonly trackingNumber: string;
}

/**
 * Everybody who must hear of these cases: their reporters, their supporters, and those of what is merged into them; of a
 * part, those of the whole.
 */
export function groupReporters(from: From, aspirationIds: readonly string[]): Promise<GroupReporter[]> {
  return from.query<GroupReporter>(
    `WITH RECURSIVE down AS (
       SELECT one.id AS asked, whole.id, whole.tracking_number
         FROM aspiration one JOIN aspiration whole ON whole.id = coalesce(one.parent_id, one.id)
        WHERE one.id = ANY($1::uuid[])
       UNION ALL
       SELECT asked, child.id, child.tracking_number FROM down JOIN aspiration child ON child.merged_into = down.id
     ), owner AS (
       SELECT asked, id, tracking_number FROM down
       UNION ALL
       SELECT asked, supporter.id, supporter.tracking_number
         FROM down JOIN supporter ON supporter.aspiration_id = down.id
     )
     SELECT asked AS "aspirationId", id AS "reporterId", tracking_number AS "trackingNumber"
       FROM owner ORDER BY asked, id = asked, id`,
    [aspirationIds],
  );
}

/** A root and all that is merged into it. */
export async function duplicateGroupOf(from: From, rootId: string, now = new Date()): Promise<DuplicateGroupResponse> {
  const cases = await from.query<DuplicateGroupResponse['cases'][number]>(
    `WITH RECURSIVE down AS (
       SELECT $1::uuid AS id UNION ALL SELECT child.id FROM down JOIN aspiration child ON child.merged_into = down.id
     )
     SELECT id, version, status, tracking_number AS "trackingNumber", merged_into AS "mergedInto",
            (SELECT count(*)::int FROM supporter WHERE aspiration_id = aspiration.id) AS supporters
       FROM down JOIN aspiration USING (id) ORDER BY merged_into IS NOT NULL, id`,
    [rootId],
  );
  const [root] = await from.query<{ affected: number; receivedAt: Date }>(
    `SELECT received_at AS "receivedAt", ${affectedBy('aspiration.id')} AS affected FROM aspiration WHERE id = $1`,
    [rootId],
  );
  const { affected, receivedAt } = root!;
  const waitingDays = (now.getTime() - receivedAt.getTime()) / 86_400_000;
  return { rootId, cases, affected, priority: priorityOf({ affected, waitingDays }) };
}
