import { sql, type Transaction } from '#database';
import type { Activity } from './activity.entity.js';

/** The KIM, kind and day within which activities can be duplicates. */
export type Slot = Pick<Activity, 'kimId' | 'kind' | 'heldOn'>;

/** The condition under which an activity counts. */
export const countable = sql`status <> 'REJECTED' AND duplicate_of IS NULL`;

/**
 * Decides which activities logged by hand duplicate those of events, so that none is counted twice. Within a KIM, a kind and
 * a day, each activity of an event takes one logged activity as its duplicate, the oldest first: the larger of the two
 * numbers counts. Rejected activities take no part. The order in which activities arrive makes no difference. Call it under
 * the row locks of the KIM whenever something in a slot has changed.
 */
export async function resolveDuplicates(tx: Transaction, slots: readonly Slot[]): Promise<void> {
  await tx.query(sql`
    WITH slot AS (
      SELECT DISTINCT kim_id, kind, held_on
        FROM unnest(${slots.map(({ kimId }) => kimId)}::uuid[], ${slots.map(({ kind }) => kind)}::text[],
                    ${slots.map(({ heldOn }) => heldOn)}::date[]) AS slot (kim_id, kind, held_on)
    ), numbered AS (
      SELECT id, kim_id, kind, held_on, source, duplicate_of, status,
             row_number() OVER (PARTITION BY kim_id, kind, held_on, source, status = 'REJECTED' ORDER BY id) AS number
        FROM activity JOIN slot USING (kim_id, kind, held_on)
    ), resolved AS (
      SELECT logged.id, event.id AS duplicate_of
        FROM numbered logged
        LEFT JOIN numbered event ON event.source = 'EVENT' AND logged.status <> 'REJECTED' AND event.number = logged.number
                                AND event.kim_id = logged.kim_id AND event.kind = logged.kind
                                AND event.held_on = logged.held_on
       WHERE logged.source = 'REPORTED' AND logged.duplicate_of IS DISTINCT FROM event.id)
    UPDATE activity SET duplicate_of = resolved.duplicate_of FROM resolved WHERE activity.id = resolved.id`);
}
