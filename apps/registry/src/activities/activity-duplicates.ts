import type { Transaction } from '#database';
import type { Activity } from './activity-rows.js';

/** Where two activities may be the same thing. */
export type Slot = Pick<Activity, 'kimId' | 'kind' | 'heldOn'>;

/** The condition under which an activity counts, in SQL. */
export const countable = `status <> 'REJECTED' AND duplicate_of IS NULL`;

/**
 * Decides which activities logged by hand are those that events told of, so that none is counted twice. What a KIM logs
 * of one kind on one day is taken for what events tell of that kind and day, one for one, the oldest first: the larger of
 * the two numbers counts. What was rejected takes part in nothing. The order in which both came makes no difference.
 * To be called under the row locks of the KIM whenever something in a slot has changed.
 */
export async function resolveDuplicates(tx: Transaction, slots: readonly Slot[]): Promise<void> {
  await tx.query(
    `WITH slot AS (
       SELECT DISTINCT kim_id, kind, held_on
         FROM unnest($1::uuid[], $2::text[], $3::date[]) AS slot(kim_id, kind, held_on)
     ), placed AS (
       SELECT id, kim_id, kind, held_on, source, duplicate_of, status,
              row_number() OVER (PARTITION BY kim_id, kind, held_on, source, status = 'REJECTED' ORDER BY id) AS place
         FROM activity JOIN slot USING (kim_id, kind, held_on)
     ), decided AS (
       SELECT logged.id, told.id AS duplicate_of
         FROM placed logged
         LEFT JOIN placed told ON told.source = 'EVENT' AND logged.status <> 'REJECTED' AND told.place = logged.place
                              AND told.kim_id = logged.kim_id AND told.kind = logged.kind
                              AND told.held_on = logged.held_on
        WHERE logged.source = 'REPORTED' AND logged.duplicate_of IS DISTINCT FROM told.id)
     UPDATE activity SET duplicate_of = decided.duplicate_of FROM decided WHERE activity.id = decided.id`,
    [slots.map(({ kimId }) => kimId), slots.map(({ kind }) => kind), slots.map(({ heldOn }) => heldOn)],
  );
}
