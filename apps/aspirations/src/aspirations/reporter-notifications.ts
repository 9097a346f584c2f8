import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import type { LockTarget } from '#messaging';
import { AspirationLifecycle } from './aspiration.lifecycle.js';

/** The answered aspirations whose reporter is not notified yet, or by a message only, which may come back. */
export const aspirationsToNotifyOf: LockTarget = {
  name: 'aspiration',
  statement: (ids) => sql`
    SELECT id FROM aspiration
     WHERE id = ANY (${ids}::uuid[]) AND status = 'RESPONDED'
       AND (reporter_notified_at IS NULL OR reporter_notified_by IS NOT NULL)
     ORDER BY id FOR UPDATE`,
};

interface Notification {
  readonly actor: string;
  readonly at: Date;
  /** Of a message: the version of the aspiration in the event that it reports. */
  readonly reportedVersion?: number;
  /** The message that was delivered; without one the reporter has surely read the answer. */
  readonly messageId?: string;
}

/** Records when the reporter was notified of the present answer. */
@Injectable()
export class ReporterNotifications {
  constructor(private readonly lifecycle: AspirationLifecycle) {}

  /**
   * A message about an earlier answer, which may be delivered long after the present one was given, is ignored.
   */
  async record(tx: Transaction, id: string, { actor, at, reportedVersion, messageId }: Notification): Promise<void> {
    const open = await tx.query(aspirationsToNotifyOf.statement([id]));
    if (open.length === 0) return;
    const aspiration = await this.lifecycle.lock(tx, id);
    const { status, reporterNotifiedAt, reporterNotifiedBy, respondedAt } = aspiration;
    const isSurer = reporterNotifiedBy !== null && messageId === undefined;
    if (status !== 'RESPONDED' || (reporterNotifiedAt !== null && !isSurer)) return;
    if (reportedVersion !== undefined && reportedVersion < (await answerVersion(tx, id))) return;
    // The time of a message is that of another host, whose clock may be behind.
    const now = new Date(Math.max(at.getTime(), respondedAt!.getTime()));
    await this.lifecycle.applyTo(tx, aspiration, 'confirm-notified', {
      actor,
      now,
      authorized: true,
      input: messageId === undefined ? {} : { messageId },
    });
  }

  /** The message that notified the reporter has come back: they have not been notified. */
  async retract(tx: Transaction, id: string, messageId: string): Promise<void> {
    const open = await tx.query(aspirationsToNotifyOf.statement([id]));
    if (open.length === 0) return;
    const aspiration = await this.lifecycle.lock(tx, id);
    if (aspiration.status !== 'RESPONDED' || aspiration.reporterNotifiedBy !== messageId) return;
    await this.lifecycle.applyTo(tx, aspiration, 'retract-notified', { actor: SYSTEM_ACTOR });
  }
}

/** The version with which the aspiration got its present answer. */
async function answerVersion(tx: Transaction, id: string): Promise<number> {
  const [answered] = await tx.query<{ version: number }>(sql`
    SELECT max(version) AS version FROM aspiration_history
     WHERE subject_id = ${id} AND to_status = 'RESPONDED' AND from_status IS DISTINCT FROM 'RESPONDED'`);
  return answered!.version;
}
