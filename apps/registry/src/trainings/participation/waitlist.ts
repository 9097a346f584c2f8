import { TrainingPlaceGranted } from '#contracts';
import type { Transaction } from '#database';
import type { Outbox } from '#messaging';

interface Granted {
  readonly registrationId: string;
  readonly version: number;
  readonly trainingId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly kimId: string;
  readonly memberId: string;
}

/**
 * Grants the free places of trainings to those who have waited longest, and records it. The rows of the trainings are
 * locked: so two places that become free at once go to two members, in the order of the queue. Gives whom they were granted to.
 *
 * @param actor who made the places free
 */
export function grantFreePlaces(tx: Transaction, trainingIds: readonly string[], actor: string): Promise<Granted[]> {
  return tx.query<Granted>(
    `WITH free AS (
       SELECT id AS training_id,
              capacity - (SELECT count(*) FROM training_registration
                           WHERE training_id = training.id AND state = 'REGISTERED') AS places
         FROM training WHERE id = ANY ($1::uuid[])),
     waiting AS (
       SELECT id, places, row_number() OVER (PARTITION BY training_id ORDER BY waitlist_number) AS place
         FROM training_registration JOIN free USING (training_id)
        WHERE state = 'WAITING'),
     granted AS (
       UPDATE training_registration SET state = 'REGISTERED', version = version + 1, updated_at = now()
        WHERE id IN (SELECT id FROM waiting WHERE place <= places)
       RETURNING id, version, training_id, kim_id, member_id),
     recorded AS (
       INSERT INTO training_registration_history (registration_id, version, action, from_state, to_state, actor, at)
       SELECT id, version, 'grant', 'WAITING', 'REGISTERED', $2, now() FROM granted)
     SELECT granted.id AS "registrationId", granted.version, training_id AS "trainingId", title, starts_at AS "startsAt",
            kim_id AS "kimId", member_id AS "memberId"
       FROM granted JOIN training ON training.id = training_id
      ORDER BY granted.id`,
    [trainingIds, actor],
  );
}

/** The same, when those who wait do not know of it yet: says to whom places were granted. Gives how many were. */
export async function grantAndPublishFreePlaces(
  tx: Transaction,
  outbox: Outbox,
  trainingIds: readonly string[],
  actor: string,
): Promise<number> {
  const granted = await grantFreePlaces(tx, trainingIds, actor);
  const events = granted.map((one) => TrainingPlaceGranted({ ...one, startsAt: one.startsAt.toISOString() }));
  await outbox.add(tx, ...events);
  return granted.length;
}

/**
 * Gives up the places that former members have in trainings that have not begun, and grants them to those who wait. A
 * member who has come back meanwhile keeps them.
 */
export async function withdrawFormerMember(
  tx: Transaction,
  outbox: Outbox,
  memberId: string,
  actor: string,
): Promise<void> {
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
  await grantAndPublishFreePlaces(tx, outbox, ids, actor);
}
