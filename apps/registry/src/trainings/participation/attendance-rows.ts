import type { Transaction } from '#database';

/**
 * Notes that these were at a session: once, however often it is said. Gives who had not been noted before. The training's
 * row is locked, if only for sharing.
 */
export async function noteAttendance(
  tx: Transaction,
  {
    sessionId,
    registrationIds,
    method,
    actor,
    at,
  }: {
    readonly sessionId: string;
    readonly registrationIds: readonly string[];
    readonly method: 'CODE' | 'CHECK_IN';
    readonly actor: string;
    readonly at: Date;
  },
): Promise<number> {
  const noted = await tx.query(
    `WITH noted AS (
       INSERT INTO training_attendance (session_id, registration_id, method, actor, at)
       SELECT $1, id, $3, $4, $5 FROM unnest($2::uuid[]) AS named(id) GROUP BY id ORDER BY id
       ON CONFLICT DO NOTHING
       RETURNING registration_id)
     UPDATE training_registration
        SET attended_sessions = attended_sessions + 1, version = version + 1, updated_at = $5
       FROM noted
      WHERE id = registration_id
     RETURNING id`,
    [sessionId, registrationIds, method, actor, at],
  );
  return noted.length;
}

export interface SessionOfTraining {
  readonly sessionId: string;
  readonly mode: 'VIRTUAL' | 'FACE_TO_FACE';
  readonly status: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A session of a training whose row nobody changes until the transaction ends; undefined when there is none. */
export async function sharedSession(
  tx: Transaction,
  trainingId: string,
  sessionId: string,
): Promise<SessionOfTraining | undefined> {
  await tx.query(`SELECT FROM training WHERE id = $1 FOR SHARE`, [trainingId]);
  const [session] = await tx.query<SessionOfTraining>(
    `SELECT session.id AS "sessionId", mode, status, session.starts_at AS "startsAt", session.ends_at AS "endsAt"
       FROM training_session session JOIN training ON training.id = training_id
      WHERE session.id = $2 AND training_id = $1`,
    [trainingId, sessionId],
  );
  return session;
}
