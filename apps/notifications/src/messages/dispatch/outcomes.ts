import { Injectable } from '@nestjs/common';
import { MessageDelivered, MessageFailed } from '#contracts';
import { Database, sql } from '#database';
import { Outbox } from '#messaging';
import { retryDelayAfter } from './retry-delay.js';
import type { ClaimedMessage } from './claimed-message.js';
import type { Delivered } from './delivery.js';

/** Records the outcomes of messages and publishes final ones. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A recipient who was erased meanwhile has no account any more, and the text that names them is not stored.
   *
   * Ignores the outcome of a sender whose claim has expired: another process has claimed the message since.
   */
  async record(message: ClaimedMessage, { outcome, shown }: Delivered): Promise<void> {
    const final = outcome.kind !== 'postponed';
    const delay = final ? 0 : (retryDelayAfter(message.attempts) ?? 0);
    await this.database.transaction(async (tx) => {
      const [claimed] = await tx.query<{ at: Date }>(
        sql`WITH mine AS (
           UPDATE message
              SET state = ${{ delivered: 'DELIVERED', failed: 'FAILED', postponed: 'PENDING' }[outcome.kind]},
                reason = ${outcome.kind === 'failed' ? outcome.reason : null},
                due_at = now() + ${delay} * interval '1 s', subject = CASE WHEN account_id IS NOT NULL THEN ${shown?.subject ?? null}::text END,
                text = CASE WHEN account_id IS NOT NULL THEN ${shown?.text ?? null}::text END,
                  version = version + CASE WHEN ${final} THEN 1 ELSE 0 END,
                  finished_at = CASE WHEN ${final} THEN now() END,
                  wrapped_key = CASE WHEN ${final} THEN NULL ELSE wrapped_key END,
                  sealed_contact = CASE WHEN ${final} THEN NULL ELSE sealed_contact END
            WHERE id = ${message.id} AND attempts = ${message.attempts} AND state = 'SENDING'
           RETURNING id
         )
         INSERT INTO attempt (message_id, number, outcome, detail, at)
         SELECT id, ${message.attempts}, ${outcome.kind === 'failed' ? outcome.reason : outcome.kind.toUpperCase()},
           ${outcome.kind === 'delivered' ? null : (outcome.detail ?? null)}, now() FROM mine
         RETURNING at`,
      );
      if (!claimed || outcome.kind === 'postponed') return;
      const fields = {
        messageId: message.id,
        version: message.version + 1,
        channel: message.channel,
        template: message.template,
        about: { kind: message.aboutKind, id: message.aboutId },
        recipient: message.recipient,
        reportedVersion: message.eventSequence,
      };
      const at = claimed.at.toISOString();
      await this.outbox.add(
        tx,
        outcome.kind === 'delivered'
          ? MessageDelivered({ ...fields, deliveredAt: at })
          : MessageFailed({ ...fields, reason: outcome.reason, failedAt: at }),
      );
    });
  }
}
