import { sql, type Transaction } from '#database';
import { lockTrainingShared } from '../training-rows.js';
import { trainingError } from '../training.errors.js';
import type { RegistrationLifecycle } from './registration.lifecycle.js';

export interface AttendanceRecord {
  readonly sessionId: string;
  readonly registrationIds: readonly string[];
  readonly method: 'CODE' | 'CHECK_IN';
  readonly actor: string;
  readonly at: Date;
}

/** Records the attendance of a session, once for each registration. The training's row is locked. Gives how many are new. */
export async function recordAttendance(
  tx: Transaction,
  registrations: RegistrationLifecycle,
  { sessionId, registrationIds, method, actor, at }: AttendanceRecord,
): Promise<number> {
  const recorded = await tx.query<{ id: string }>(sql`
    INSERT INTO training_attendance (session_id, registration_id, method, actor, at)
    SELECT ${sessionId}, id, ${method}, ${actor}, ${at}
      FROM unnest(${registrationIds}::uuid[]) AS given (id) GROUP BY id ORDER BY id
    ON CONFLICT DO NOTHING
    RETURNING registration_id AS id`);
  await registrations.applyToMany(tx, method === 'CODE' ? 'attend' : 'check-in', recorded, {
    actor,
    now: at,
    authorized: true,
    changes: ({ attendedSessions }) => ({ attendedSessions: attendedSessions + 1 }),
  });
  return recorded.length;
}

export interface SessionOfTraining {
  readonly sessionId: string;
  readonly status: string;
  readonly startsAt: Date;
}

/** A session of a training whose row is locked against changes; undefined when there is none. */
export async function sharedSession(
  tx: Transaction,
  trainingId: string,
  sessionId: string,
): Promise<SessionOfTraining | undefined> {
  await lockTrainingShared(tx, trainingId);
  const [session] = await tx.query<SessionOfTraining>(sql`
    SELECT session.id AS session_id, status, session.starts_at
      FROM training_session session JOIN training ON training.id = training_id
     WHERE session.id = ${sessionId} AND training_id = ${trainingId}`);
  return session;
}

/**
 * Requires that each of these registrations has a place. Locks the rows in the order of their ids, so that concurrent commands do
 * not deadlock. @throws 'registration-unknown'
 */
export async function requirePlaces(
  tx: Transaction,
  trainingId: string,
  ids: readonly string[],
  pointer: (index: number) => string,
): Promise<void> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM training_registration
     WHERE training_id = ${trainingId} AND status = 'REGISTERED' AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`);
  const known = new Set(rows.map(({ id }) => id));
  const errors = ids.flatMap((id, index) => (known.has(id) ? [] : [{ pointer: pointer(index), detail: id }]));
  if (errors.length > 0) throw trainingError('registration-unknown', { errors });
}
