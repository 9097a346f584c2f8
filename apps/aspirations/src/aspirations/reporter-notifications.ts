import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import type { LockTarget } from '#messaging';
import { AspirationLifecycle } from './aspiration.lifecycle.js';

/** The answered aspirations whose reporter is not notified yet. */
export const aspirationsToNotifyOf: LockTarget = {
  name: 'aspiration',
  statement: (ids) => sql`
    SELECT id FROM aspiration
     WHERE id = ANY (${ids}::uuid[]) AND status = 'RESPONDED' AND reporter_notified_at IS NULL
     ORDER BY id FOR UPDATE`,
};

/** Records when the reporter was notified of the present answer, once. */
@Injectable()
export class ReporterNotifications {
  constructor(private readonly lifecycle: AspirationLifecycle) {}

  /**
   * A message about an earlier answer, which may be delivered long after the present one was given, is ignored.
   *
   * @param reportedVersion of a message: the version of the aspiration in the event that it reports
   */
  async record(
    tx: Transaction,
    id: string,
    { actor, at, reportedVersion }: { readonly actor: string; readonly at: Date; readonly reportedVersion?: number },
  ): Promise<void> {
    const open = await tx.query(aspirationsToNotifyOf.statement([id]));
    if (open.length === 0) return;
    const aspiration = await this.lifecycle.lock(tx, id);
    const { status, reporterNotifiedAt, respondedAt } = aspiration;
    if (status !== 'RESPONDED' || reporterNotifiedAt !== null) return;
    if (reportedVersion !== undefined && reportedVersion < (await answerVersion(tx, id))) return;
    // The time of a message is that of another host, whose clock may be behind.
    const now = new Date(Math.max(at.getTime(), respondedAt!.getTime()));
    await this.lifecycle.applyTo(tx, aspiration, 'confirm-notified', { actor, now, authorized: true });
  }
}

/** The version with which the aspiration got its present answer. */
async function answerVersion(tx: Transaction, id: string): Promise<number> {
  const [answered] = await tx.query<{ version: number }>(sql`
    SELECT max(version) AS version FROM aspiration_history
     WHERE subject_id = ${id} AND to_status = 'RESPONDED' AND from_status IS DISTINCT FROM 'RESPONDED'`);
  return answered!.version;
}
