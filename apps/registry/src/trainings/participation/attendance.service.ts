import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
import { isAttendanceOpen } from '../session.rules.js';
import { readTraining } from '../training-rows.js';
import { trainingError } from '../training.errors.js';
import { AttendanceCodes } from './attendance-codes.js';
import { recordAttendance, sharedSession } from './attendance-rows.js';
import type { AttendanceCode, CheckedIn, CheckIn } from './attendance.dto.js';
import { RegistrationLifecycle } from './registration.lifecycle.js';

/** Attendance as the organisers of a training record it. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly codes: AttendanceCodes,
    private readonly registrations: RegistrationLifecycle,
  ) {}

  /** @throws 'training-not-found', 'session-not-found', 'session-without-code' */
  async codeOf(trainingId: string, sessionId: string): Promise<AttendanceCode> {
    const training = await readTraining(this.database, trainingId);
    const session = training.sessions.find(({ id }) => id === sessionId);
    if (!session) throw trainingError('session-not-found');
    if (training.mode !== 'VIRTUAL') throw trainingError('session-without-code');
    return {
      sessionId,
      code: this.codes.of(sessionId),
      validFrom: session.startsAt.toISOString(),
      validUntil: session.endsAt.toISOString(),
    };
  }

  /**
   * Records who attends a session: all of the registrations, or none when one of them has no place.
   *
   * @throws 'session-not-found', 'attendance-not-open', 'registration-unknown'
   */
  async checkIn(
    trainingId: string,
    sessionId: string,
    { registrationIds }: CheckIn,
    actor: Actor,
    now = new Date(),
  ): Promise<CheckedIn> {
    this.access.check(actor, 'training.check-in', {});
    return this.database.transaction(async (tx) => {
      const session = await sharedSession(tx, trainingId, sessionId);
      if (!session) throw trainingError('session-not-found');
      if (session.status !== 'SCHEDULED' || !isAttendanceOpen(session, now)) throw trainingError('attendance-not-open');
      await requirePlaces(tx, trainingId, registrationIds);
      const record = { sessionId, registrationIds, method: 'CHECK_IN', actor: actor.subject, at: now } as const;
      return { checkedIn: await recordAttendance(tx, this.registrations, record) };
    });
  }
}

/** Locks the rows in the order of their ids, so that concurrent check-ins do not deadlock. */
async function requirePlaces(tx: Transaction, trainingId: string, ids: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM training_registration
     WHERE training_id = ${trainingId} AND status = 'REGISTERED' AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`);
  const known = new Set(rows.map(({ id }) => id));
  const errors = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `/registrationIds/${index}`, detail: id }],
  );
  if (errors.length > 0) throw trainingError('registration-unknown', { errors });
}
