import type { Transaction } from '#database';

/**
 * Grants the free places of trainings to those who have waited longest, and records it. The rows of the trainings are
 * locked: so two places that become free at once go to two members, in the order of the queue. Gives how many were granted.
 *
 * @param actor who made the places free
 */
export async function grantFreePlaces(tx: Transaction, trainingIds: readonly string[], actor: string): Promise<number> {
  const granted = await tx.query(
    `WITH free AS (
       SELECT id AS training_id,
              capacity - (SELECT count(*) FROM training_registration
                           WHERE training_id = training.id AND state = 'REGISTERED') AS places
         FROM training WHERE id = ANY ($1::uuid[])),
     waiting AS (
       SELECT id, places, row_number() OVER (PARTITION BY training_id ORDER BY queue_number) AS place
         FROM training_registration JOIN free USING (training_id)
        WHERE state = 'WAITING'),
     granted AS (
       UPDATE training_registration SET state = 'REGISTERED', version = version + 1, updated_at = now()
        WHERE id IN (SELECT id FROM waiting WHERE place <= places)
       RETURNING id, version)
     INSERT INTO training_registration_history (registration_id, version, action, from_state, to_state, actor, at)
     SELECT id, version, 'grant', 'WAITING', 'REGISTERED', $2, now() FROM granted
     RETURNING registration_id`,
    [trainingIds, actor],
  );
  return granted.length;
}

/**
 * Gives up the places that former members have in trainings that have not begun, and grants them to those who wait. A
 * member who has come back meanwhile keeps them.
 */
export async function withdrawFormerMember(tx: Transaction, memberId: string, actor: string): Promise<void> {
  const held = `FROM training JOIN training_registration registration ON training_id = training.id
    WHERE member_id = $1 AND state <> 'WITHDRAWN' AND training.status = 'SCHEDULED' AND training.starts_at > now()`;
  const trainings = await tx.query<{ id: string }>(
    `SELECT id FROM training WHERE id IN (SELECT training.id ${held}) ORDER BY id FOR UPDATE`,
    [memberId],
  );
  if (trainings.length === 0) return;
  await tx.query(
    `WITH left_places AS (
       SELECT registration.id, state ${held}
          AND EXISTS (SELECT FROM member WHERE member.id = member_id AND member.status <> 'ACTIVE')),
     withdrawn AS (
       UPDATE training_registration SET state = 'WITHDRAWN', version = version + 1, updated_at = now()
         FROM left_places WHERE training_registration.id = left_places.id
       RETURNING training_registration.id, version, left_places.state AS before)
     INSERT INTO training_registration_history (registration_id, version, action, from_state, to_state, actor, at)
     SELECT id, version, 'withdraw', before, 'WITHDRAWN', $2, now() FROM withdrawn`,
    [memberId, actor],
  );
  const ids = trainings.map(({ id }) => id);
  await grantFreePlaces(tx, ids, actor);
}
