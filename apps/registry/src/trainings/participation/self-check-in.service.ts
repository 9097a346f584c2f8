import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import { trainingError } from '../training.errors.js';
import { AttendanceCodes } from './attendance-codes.js';
import { noteAttendance } from './attendance-rows.js';
import type { Attendance } from './attendance.dto.js';

const maxFailures = 5;
const lockMs = 15 * 60_000;

type Outcome = { kind: 'noted'; attendance: Attendance } | { kind: 'wrong' } | { kind: 'locked'; until: Date };

interface OpenSession {
  readonly sessionId: string;
  readonly registrationId: string;
}

/**
 * Lets members note their own attendance by the code of a virtual session. A wrong code, a session that is not on, a
 * training that there is not and a member without a place are all answered alike.
 */
@Injectable()
export class SelfCheckIn {
  constructor(
    private readonly database: Database,
    private readonly codes: AttendanceCodes,
  ) {}

  /**
   * Notes the attendance, once. After five refusals in a row for an account, 429 for fifteen minutes, also for the right
   * code.
   *
   * @throws 'attendance-code-refused', 'attendance-locked'
   */
  async checkIn(trainingId: string, code: string, actor: Actor, now = new Date()): Promise<Attendance> {
    const outcome = await this.database.transaction((tx) => this.attempt(tx, trainingId, code, actor, now));
    if (outcome.kind === 'noted') return outcome.attendance;
    if (outcome.kind === 'wrong') throw trainingError('attendance-code-refused');
    const seconds = Math.ceil((outcome.until.getTime() - now.getTime()) / 1000);
    throw trainingError('attendance-locked', { headers: { 'retry-after': String(seconds) } });
  }

  /** The row of the account is locked meanwhile, so that tries at once count one after the other. */
  private async attempt(
    tx: Transaction,
    trainingId: string,
    code: string,
    { subject }: Actor,
    now: Date,
  ): Promise<Outcome> {
    const [before] = await tx.query<{ failures: number; lockedUntil: Date | null }>(
      `INSERT INTO attendance_attempt (account, tried_at) VALUES ($1, $2)
       ON CONFLICT (account) DO UPDATE SET tried_at = excluded.tried_at
       RETURNING failures, locked_until AS "lockedUntil"`,
      [subject, now],
    );
    const { failures, lockedUntil } = before!;
    if (lockedUntil && lockedUntil > now) return { kind: 'locked', until: lockedUntil };

    const matching = this.codes.matching(code, await openSessions(tx, trainingId, subject, now));
    const wrong = matching.length > 0 ? 0 : (lockedUntil ? 0 : failures) + 1;
    await tx.query(`UPDATE attendance_attempt SET failures = $2, locked_until = $3 WHERE account = $1`, [
      subject,
      wrong,
      wrong >= maxFailures ? new Date(now.getTime() + lockMs) : null,
    ]);
    const [session] = matching;
    if (!session) return { kind: 'wrong' };
    const { sessionId } = session;
    const registrationIds = matching.map(({ registrationId }) => registrationId);
    await noteAttendance(tx, { sessionId, registrationIds, method: 'CODE', actor: subject, at: now });
    const [first] = await tx.query<{ at: Date }>(
      `SELECT min(at) AS at FROM training_attendance WHERE session_id = $1 AND registration_id = ANY ($2::uuid[])`,
      [sessionId, registrationIds],
    );
    return { kind: 'noted', attendance: { sessionId, attendedAt: first!.at.toISOString() } };
  }
}

/** The sessions that are on now in which this account has a place. The training is not completed meanwhile. */
function openSessions(tx: Transaction, trainingId: string, account: string, now: Date): Promise<OpenSession[]> {
  return tx.query<OpenSession>(
    `SELECT session.id AS "sessionId", registration.id AS "registrationId"
       FROM training
       JOIN training_session session ON session.training_id = training.id
       JOIN training_registration registration ON registration.training_id = training.id
       JOIN member ON member.id = registration.member_id
      WHERE training.id = $1 AND training.status = 'SCHEDULED' AND training.mode = 'VIRTUAL'
        AND session.starts_at <= $3 AND session.ends_at >= $3
        AND registration.state = 'REGISTERED' AND member.status = 'ACTIVE' AND member.account_id::text = $2
        FOR SHARE OF training`,
    [trainingId, account, now],
  );
}
