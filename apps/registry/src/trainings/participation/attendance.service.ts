import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { trainingError } from '../training.errors.js';
import { readTraining } from '../training-rows.js';
import { AttendanceCodes } from './attendance-codes.js';
import { noteAttendance, sharedSession } from './attendance-rows.js';
import type { AttendanceCode, CheckedIn, CheckIn } from './attendance.dto.js';

const checkInOpensMs = 3_600_000;

/** What those who hold a training do about attendance. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly codes: AttendanceCodes,
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
   * Notes who is there: face to face, or in a virtual session whoever could not enter the code.
   *
   * @throws 'session-not-found', 'attendance-not-open', 'registration-unknown' when anybody named has no place: then nobody
   * is noted
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
      if (session.status !== 'SCHEDULED' || session.startsAt.getTime() - checkInOpensMs > now.getTime())
        throw trainingError('attendance-not-open');
      await requirePlaces(tx, trainingId, registrationIds);
      const noted = { sessionId, registrationIds, method: 'CHECK_IN', actor: actor.subject, at: now } as const;
      return { checkedIn: await noteAttendance(tx, noted) };
    });
  }
}

/** Their rows are locked in the order of their ids, so that two who check the same people in do not wait in a ring. */
async function requirePlaces(tx: Transaction, trainingId: string, ids: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM training_registration
      WHERE training_id = $1 AND state = 'REGISTERED' AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE`,
    [trainingId, ids],
  );
  const known = new Set(rows.map(({ id }) => id));
  const errors = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `/registrationIds/${index}`, detail: id }],
  );
  if (errors.length > 0) throw trainingError('registration-unknown', { errors });
}
