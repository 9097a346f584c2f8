import { type Database, isUniqueViolation, type Transaction } from '#database';
import { trainingError } from '../training.errors.js';
import type { RegistrationAction, RegistrationState } from './registration.workflow.js';

/** A registration as it is in the database. */
export interface Registration {
  readonly id: string;
  readonly version: number;
  readonly trainingId: string;
  readonly kimId: string;
  readonly memberId: string;
  readonly state: RegistrationState;
  readonly waitlistNumber: number;
  readonly waitlistPosition: number | null;
  readonly attendedSessions: number;
  readonly preScore: number | null;
  readonly postScore: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const registrationColumns = `
  id, version, training_id AS "trainingId", kim_id AS "kimId", member_id AS "memberId", state,
  waitlist_number AS "waitlistNumber", attended_sessions AS "attendedSessions", pre_score AS "preScore",
  post_score AS "postScore", created_at AS "createdAt", updated_at AS "updatedAt",
  CASE WHEN state = 'WAITING' THEN (
    SELECT count(*)::int FROM training_registration before
     WHERE before.training_id = training_registration.training_id AND before.state = 'WAITING'
       AND before.waitlist_number <= training_registration.waitlist_number) END AS "waitlistPosition"`;

/** @throws 'registration-not-found' also when it is one for another training */
export async function readRegistration(
  source: Pick<Database | Transaction, 'query'>,
  trainingId: string,
  id: string,
): Promise<Registration> {
  const [registration] = await source.query<Registration>(
    `SELECT ${registrationColumns} FROM training_registration WHERE id = $1 AND training_id = $2`,
    [id, trainingId],
  );
  if (!registration) throw trainingError('registration-not-found');
  return registration;
}

/**
 * Puts a member at the end of the queue of a training whose row is locked.
 *
 * @throws 'member-registered'
 */
export async function joinWaitlist(
  tx: Transaction,
  { id, trainingId, kimId, memberId }: Pick<Registration, 'id' | 'trainingId' | 'kimId' | 'memberId'>,
): Promise<void> {
  try {
    await tx.query(
      `INSERT INTO training_registration (id, version, training_id, kim_id, member_id, state, waitlist_number, created_at,
                                          updated_at)
       SELECT $1, 1, $2, $3, $4, 'WAITING',
              1 + coalesce((SELECT max(waitlist_number) FROM training_registration WHERE training_id = $2), 0), now(), now()`,
      [id, trainingId, kimId, memberId],
    );
  } catch (error) {
    if (isUniqueViolation(error, 'training_registration_once')) throw trainingError('member-registered');
    throw error;
  }
}

/** What led to the version that a registration has now. */
export async function recordRegistrationTransition(
  tx: Transaction,
  id: string,
  transition: {
    version: number;
    action: RegistrationAction;
    from: RegistrationState | null;
    to: RegistrationState;
    actor: string;
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO training_registration_history (registration_id, version, action, from_state, to_state, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [id, transition.version, transition.action, transition.from, transition.to, transition.actor],
  );
}

/** The KIM of a member of today; undefined when there is no such member. */
export async function kimOfMember(tx: Transaction, memberId: string): Promise<string | undefined> {
  const [member] = await tx.query<{ kimId: string }>(
    `SELECT kim_id AS "kimId" FROM member WHERE id = $1 AND status = 'ACTIVE'`,
    [memberId],
  );
  return member?.kimId;
}
