import type { Transaction } from '#database';

/**
 * Grants the free places of a training to those who have waited longest, and records it. The training's row is locked: so
 * two places that become free at once go to two members, in the order of the queue. Gives how many were granted.
 *
 * @param actor who made the places free
 */
export async function grantFreePlaces(
  tx: Transaction,
  { id, capacity }: { readonly id: string; readonly capacity: number },
  actor: string,
): Promise<number> {
  const granted = await tx.query(
    `WITH next AS (
       SELECT id FROM training_registration
        WHERE training_id = $1 AND state = 'WAITING'
        ORDER BY queue_number
        LIMIT greatest(0, $2 - (SELECT count(*) FROM training_registration
                                 WHERE training_id = $1 AND state = 'REGISTERED'))),
     granted AS (
       UPDATE training_registration SET state = 'REGISTERED', version = version + 1, updated_at = now()
        WHERE id IN (SELECT id FROM next)
       RETURNING id, version)
     INSERT INTO training_registration_history (registration_id, version, action, from_state, to_state, actor, at)
     SELECT id, version, 'grant', 'WAITING', 'REGISTERED', $3, now() FROM granted
     RETURNING registration_id`,
    [id, capacity, actor],
  );
  return granted.length;
}
