import { Injectable, Logger } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import type { Identity } from '#text';
import { Vault } from '#vault';
import type { Contact } from '../../contacts/claim-check.js';
import { Decisions } from '../explain/decisions.js';
import { RecipientReach } from '../reach/recipient-reach.js';

interface ErasedMessage {
  readonly id: string;
  readonly channel: string;
}

/** Erases a recipient from messages, which remain for the statistics. */
@Injectable()
export class MessageErasure {
  private readonly logger = new Logger('MessageErasure');

  constructor(
    private readonly vault: Vault,
    private readonly decisions: Decisions,
    private readonly reach: RecipientReach,
  ) {}

  /** The names and addresses in messages that are not final. Call it before `erase`. */
  async identitiesOf(tx: Transaction, recipient: string, id: string): Promise<Identity[]> {
    const rows = await tx.query<{ id: string; wrappedKey: Buffer; sealedContact: Buffer }>(sql`
      SELECT id, wrapped_key, sealed_contact FROM message
       WHERE recipient = ${recipient} AND recipient_id = ${id} AND wrapped_key IS NOT NULL`);
    return rows.flatMap(({ id: messageId, wrappedKey, sealedContact }) => {
      try {
        const { name, email, phone = null } = this.vault.open<Contact>(wrappedKey, sealedContact, messageId);
        return [{ fullName: name, email, phone }];
      } catch (error) {
        this.logger.error({ err: error, messageId }, 'The address of a message cannot be opened');
        return [];
      }
    });
  }

  /**
   * What waits is not sent any more. What a provider is getting at this moment is not repeated: it has no address any more, and
   * ends as expired unless it arrives.
   *
   * @returns the messages that members of KIM relay
   */
  async erase(tx: Transaction, recipient: string, id: string): Promise<string[]> {
    const mine = sql`recipient = ${recipient} AND recipient_id = ${id}`;
    const cancelled = await tx.query<{ id: string }>(sql`
      UPDATE message SET state = 'CANCELLED', reason = 'ERASED', version = version + 1, finished_at = now(),
                         wrapped_key = NULL, sealed_contact = NULL
       WHERE ${mine} AND (state IN ('HELD', 'PENDING') OR (channel = 'RELAY' AND state = 'SENT'))
      RETURNING id`);
    await this.decisions.add(
      tx,
      cancelled.map(({ id: messageId }) => ({ messageId, decision: 'CANCELLED', reason: 'ERASED' })),
    );
    await this.reach.forget(tx, recipient, id);
    const erased = await tx.query<ErasedMessage>(sql`
      UPDATE message
         SET account_id = NULL, subject = NULL, text = NULL, fingerprint = NULL, contact_point_id = NULL, follow_up = false,
             variables = '{}', wrapped_key = NULL, sealed_contact = NULL,
             expires_at = CASE WHEN state = 'SENDING' THEN now() ELSE expires_at END
       WHERE ${mine}
      RETURNING id, channel`);
    return erased.filter(({ channel }) => channel === 'RELAY').map((message) => message.id);
  }
}
