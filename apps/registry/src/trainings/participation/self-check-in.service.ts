import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
import { trainingError } from '../training.errors.js';
import { AttendanceCodes } from './attendance-codes.js';
import { recordAttendance } from './attendance-rows.js';
import type { Attendance } from './attendance.dto.js';
import { RegistrationLifecycle } from './registration.lifecycle.js';

const maxFailures = 5;
const lockMs = 15 * 60_000;

type Outcome = { kind: 'recorded'; attendance: Attendance } | { kind: 'refused' } | { kind: 'locked'; until: Date };

interface OpenSession {
  readonly sessionId: string;
  readonly registrationId: string;
}

/**
 * Lets members record their own attendance by the code of a virtual session. A wrong code, a session that is not running, an
 * unknown training and a member without a place get the same answer.
 */
@Injectable()
export class SelfCheckIn {
  constructor(
    private readonly database: Database,
    private readonly codes: AttendanceCodes,
    private readonly registrations: RegistrationLifecycle,
  ) {}

  /**
   * Records the attendance, once. After five consecutive failures the account gets 429 for fifteen minutes, also for the
   * right code.
   *
   * @throws 'attendance-code-refused', 'attendance-locked'
   */
  async checkIn(trainingId: string, code: string, actor: Actor, now = new Date()): Promise<Attendance> {
    const outcome = await this.database.transaction((tx) => this.attempt(tx, trainingId, code, actor, now));
    if (outcome.kind === 'recorded') return outcome.attendance;
    if (outcome.kind === 'refused') throw trainingError('attendance-code-refused');
    const seconds = Math.ceil((outcome.until.getTime() - now.getTime()) / 1000);
    throw trainingError('attendance-locked', { headers: { 'retry-after': String(seconds) } });
  }

  /** Locks the row of the account, so that concurrent attempts count one after the other. */
  private async attempt(
    tx: Transaction,
    trainingId: string,
    code: string,
    { subject }: Actor,
    now: Date,
  ): Promise<Outcome> {
    const [before] = await tx.query<{ failures: number; lockedUntil: Date | null }>(sql`
      INSERT INTO attendance_attempt (account, tried_at) VALUES (${subject}, ${now})
      ON CONFLICT (account) DO UPDATE SET tried_at = excluded.tried_at
      RETURNING failures, locked_until`);
    const { failures, lockedUntil } = before!;
    if (lockedUntil && lockedUntil > now) return { kind: 'locked', until: lockedUntil };
    const matching = this.codes.matching(code, await openSessions(tx, trainingId, subject, now));
    const failed = matching.length > 0 ? 0 : (lockedUntil ? 0 : failures) + 1;
    const until = failed >= maxFailures ? new Date(now.getTime() + lockMs) : null;
    await tx.query(sql`
      UPDATE attendance_attempt SET failures = ${failed}, locked_until = ${until} WHERE account = ${subject}`);
    const [session] = matching;
    if (!session) return { kind: 'refused' };
    const { sessionId } = session;
    const registrationIds = matching.map(({ registrationId }) => registrationId);
    const record = { sessionId, registrationIds, method: 'CODE', actor: subject, at: now } as const;
    await recordAttendance(tx, this.registrations, record);
    const [first] = await tx.query<{ at: Date }>(sql`
      SELECT min(at) AS at FROM training_attendance
       WHERE session_id = ${sessionId} AND registration_id = ANY (${registrationIds}::uuid[])`);
    return { kind: 'recorded', attendance: { sessionId, attendedAt: first!.at.toISOString() } };
  }
}

/** The running sessions in which this account has a place. The lock keeps the training from being completed. */
function openSessions(tx: Transaction, trainingId: string, account: string, now: Date): Promise<OpenSession[]> {
  return tx.query<OpenSession>(sql`
    SELECT session.id AS session_id, registration.id AS registration_id
      FROM training
      JOIN training_session session ON session.training_id = training.id
      JOIN training_registration registration ON registration.training_id = training.id
      JOIN member ON member.id = registration.member_id
     WHERE training.id = ${trainingId} AND training.status = 'SCHEDULED' AND training.mode = 'VIRTUAL'
       AND session.starts_at <= ${now} AND session.ends_at >= ${now}
       AND registration.status = 'REGISTERED' AND member.status = 'ACTIVE' AND member.account_id::text = ${account}
       FOR SHARE OF training`);
}
