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

  /** A notification before the present answer was about an earlier one, and is ignored. */
  async record(
    tx: Transaction,
    id: string,
    { actor, at }: { readonly actor: string; readonly at: Date },
  ): Promise<void> {
    const open = await tx.query(aspirationsToNotifyOf.statement([id]));
    if (open.length === 0) return;
    const aspiration = await this.lifecycle.lock(tx, id);
    const { status, reporterNotifiedAt, respondedAt } = aspiration;
    if (status !== 'RESPONDED' || reporterNotifiedAt !== null || respondedAt! > at) return;
    await this.lifecycle.applyTo(tx, aspiration, 'confirm-notified', { actor, now: at, authorized: true });
  }
}
