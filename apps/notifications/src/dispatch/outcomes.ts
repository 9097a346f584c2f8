import { Injectable } from '@nestjs/common';
import { MessageDelivered, MessageFailed } from '#contracts';
import { Database } from '#database';
import { Outbox } from '#messaging';
import { retryDelayAfter } from './retry-delay.js';
import type { ClaimedMessage } from './claimed-message.js';
import type { Delivered } from './delivery.js';

/** Writes down what became of messages, and says so when it is final. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Of a sender that was thought lost and comes back late nothing is written: the message is another's by now. */
  async record(message: ClaimedMessage, { outcome, shown }: Delivered): Promise<void> {
    const final = outcome.kind !== 'postponed';
    const delay = final ? 0 : (retryDelayAfter(message.attempts) ?? 0);
    await this.database.transaction(async (tx) => {
      const [claimed] = await tx.query<{ at: Date }>(
        `WITH mine AS (
           UPDATE message
              SET state = $3, reason = $4, due_at = now() + $5 * interval '1 s', subject = $6, text = $7,
                  version = version + CASE WHEN $8 THEN 1 ELSE 0 END,
                  finished_at = CASE WHEN $8 THEN now() END,
                  wrapped_key = CASE WHEN $8 THEN NULL ELSE wrapped_key END,
                  sealed_contact = CASE WHEN $8 THEN NULL ELSE sealed_contact END
            WHERE id = $1 AND attempts = $2 AND state = 'SENDING'
           RETURNING id
         )
         INSERT INTO attempt (message_id, number, outcome, detail, at)
         SELECT id, $2, $9, $10, now() FROM mine
         RETURNING at`,
        [
          message.id,
          message.attempts,
          { delivered: 'DELIVERED', failed: 'FAILED', postponed: 'PENDING' }[outcome.kind],
          outcome.kind === 'failed' ? outcome.reason : null,
          delay,
          shown?.subject ?? null,
          shown?.text ?? null,
          final,
          outcome.kind === 'failed' ? outcome.reason : outcome.kind.toUpperCase(),
          outcome.kind === 'delivered' ? null : (outcome.detail ?? null),
        ],
      );
      if (!claimed || outcome.kind === 'postponed') return;
      const fields = {
        messageId: message.id,
        version: message.version + 1,
        channel: message.channel,
        template: message.template,
        about: { kind: message.aboutKind, id: message.aboutId },
        recipient: message.recipient,
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
