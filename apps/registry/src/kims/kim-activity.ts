import type { Transaction } from '#database';
import type { Outbox } from '#messaging';
import { kimError } from './kim.errors.js';
import { readKim } from './kim-rows.js';
import { SYSTEM_ACTOR, applyTransition } from './kim-transitions.js';

/**
 * Notes that the KIM did something on this day (`YYYY-MM-DD`, at the office; a day to come counts as today). A dormant
 * KIM is active again, unless the activity is so old that it would count as quiet all the same. Locks the KIM's row
 * until the transaction ends; whoever notes activities of several KIM in one transaction does so in the order of their
 * ids. To note a day again changes nothing.
 *
 * @throws 'kim-not-found'
 */
export async function recordActivity(tx: Transaction, outbox: Outbox, kimId: string, heldOn: string): Promise<void> {
  const [updated] = await tx.query<{ wakes: boolean }>(
    `UPDATE kim SET last_activity_on = greatest(last_activity_on, least($2::date, today))
       FROM (SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date AS today) AS office
      WHERE id = $1
     RETURNING status = 'DORMANT' AND $2::date > today - make_interval(months => dormant_after_months) AS wakes`,
    [kimId, heldOn],
  );
  if (!updated) throw kimError('kim-not-found');
  if (updated.wakes)
    await applyTransition(tx, outbox, await readKim(tx, kimId), { action: 'reactivate', actor: SYSTEM_ACTOR });
}
