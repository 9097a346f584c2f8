import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { isAttendanceOpen } from '../session.rules.js';
import { readTraining } from '../training-rows.js';
import { trainingError } from '../training.errors.js';
import { AttendanceCodes } from './attendance-codes.js';
import { recordAttendance, requirePlaces, sharedSession } from './attendance-rows.js';
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
      await requirePlaces(tx, trainingId, registrationIds, (index) => `/registrationIds/${index}`);
      const record = { sessionId, registrationIds, method: 'CHECK_IN', actor: actor.subject, at: now } as const;
      return { checkedIn: await recordAttendance(tx, this.registrations, record) };
    });
  }
}
