import { Injectable, Logger } from '@nestjs/common';
import type { MessageChannel } from '#contracts';
import { sql, type Transaction } from '#database';
import { Vault } from '#vault';
import type { Contact } from '../../contacts/claim-check.js';
import { addressOn } from '../address-on.js';
import { ChannelRules } from '../channel-rules.js';
import { DispatchSignal } from '../dispatch-signal.js';
import { Decisions, type NewDecision } from '../explain/decisions.js';
import { messageIdOf } from '../message-id.js';
import { type Candidate, nextChannel } from './escalation.rules.js';
import { declarations, type TemplateName } from '../../templates/catalog/declarations.js';
import { RecipientPolicies } from '../policy/recipient-policies.js';
import type { FailedMessage } from './failed-messages.js';

/** Creates the messages on the next channels. */
@Injectable()
export class Escalations {
  private readonly logger = new Logger('Escalations');

  constructor(
    private readonly vault: Vault,
    private readonly rules: ChannelRules,
    private readonly decisions: Decisions,
    private readonly dispatch: DispatchSignal,
    private readonly policies: RecipientPolicies,
  ) {}

  /** Returns the messages that are followed by one on another channel. */
  async escalate(tx: Transaction, messages: readonly FailedMessage[]): Promise<FailedMessage[]> {
    const policies = await this.policies.of(messages, tx);
    const followed = messages.flatMap((message, index) => {
      const contact = this.contactOf(message);
      const decision = message.expired
        ? undefined
        : nextChannel(
            {
              class: message.class,
              disaster: message.disaster,
              topic: message.topic ?? declarations[message.template as TemplateName].topic,
            },
            message.siblings,
            this.candidates(message, contact),
            policies[index]!.inputOf(message.class),
            message.at,
          );
      return decision ? [{ message, contact, decision, id: this.idOf(message, decision.channel) }] : [];
    });
    const unique = [...new Map(followed.map((one) => [one.id, one])).values()];
    if (unique.length === 0) return [];
    const rows = unique.map(({ message, contact, decision, id }) => {
      const point = message.points.find(({ channel }) => channel === decision.channel);
      const key = point || !contact ? null : this.vault.newKey();
      return {
        id,
        origin: message.id,
        channel: decision.channel,
        state: decision.kind === 'hold' ? 'HELD' : 'PENDING',
        reason: decision.kind === 'hold' ? decision.reason : null,
        due_at: decision.kind === 'hold' ? decision.until.toISOString() : message.at.toISOString(),
        contact_point_id: point?.id ?? null,
        wrapped_key: key?.toString('base64') ?? null,
        sealed_contact: key && this.vault.seal(key, contact!, id).toString('base64'),
      };
    });
    await tx.query(sql`
      INSERT INTO message (id, version, plan_id, channel, class, lane, sender, topic, disaster, language, template, template_version,
                           recipient, recipient_id, account_id, about_kind, about_id, variables, contact_point_id,
                           wrapped_key, sealed_contact, state, reason, due_at, not_before, expires_at, wave, escalated_from,
                           created_at)
      SELECT row.id, 1, plan_id, row.channel, class, lane, sender, topic, disaster, language, template, template_version, recipient,
             recipient_id, account_id, about_kind, about_id, variables, row.contact_point_id,
             decode(row.wrapped_key, 'base64'), decode(row.sealed_contact, 'base64'), row.state, row.reason, row.due_at, not_before,
             expires_at, wave, origin, now()
        FROM message JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
               id uuid, origin uuid, channel text, contact_point_id uuid, wrapped_key text, sealed_contact text,
               state text, reason text, due_at timestamptz) ON message.id = origin
      ON CONFLICT (id) DO NOTHING`);
    await this.decisions.add(
      tx,
      unique.flatMap(({ message, decision, id }): NewDecision[] => [
        { messageId: message.id, decision: 'ESCALATED', detail: { channel: decision.channel, messageId: id } },
        { messageId: id, decision: 'CHANNEL_CHOSEN', reason: 'ESCALATION', detail: { from: message.channel } },
        ...(decision.kind === 'hold' ? ([{ messageId: id, decision: 'HELD', reason: decision.reason }] as const) : []),
      ]),
    );
    tx.afterCommit(() => this.dispatch.notify());
    return followed.map(({ message }) => message);
  }

  private candidates(message: FailedMessage, contact: Contact | undefined): Candidate[] {
    const { points } = message;
    const own = (channel: MessageChannel) =>
      contact !== undefined && contact.vouched !== false && addressOn(channel, contact) !== '';
    return this.rules.channels.flatMap((channel): Candidate[] => {
      const point = points.find((one) => one.channel === channel);
      if (point) return [{ channel, suppressed: point.suppressed }];
      return (channel === 'RELAY' && isVisited(message)) || own(channel) ? [{ channel, suppressed: null }] : [];
    });
  }

  private contactOf({ id, wrappedKey, sealedContact }: FailedMessage): Contact | undefined {
    if (wrappedKey === null || sealedContact === null) return undefined;
    try {
      return this.vault.open<Contact>(wrappedKey, sealedContact, id);
    } catch (error) {
      this.logger.error({ err: error, messageId: id }, 'The address of a message cannot be opened');
      return undefined;
    }
  }

  private idOf({ planId, recipient, recipientId }: FailedMessage, channel: MessageChannel): string {
    return messageIdOf(planId, recipient, recipientId, channel);
  }
}

/** Volunteers are asked for what is critical only, never learn who reported something, and do not visit each other. */
function isVisited({ class: messageClass, recipient, template }: FailedMessage): boolean {
  return (
    messageClass === 'CRITICAL' &&
    template !== 'relay-requested' &&
    (recipient === 'MEMBER' || recipient === 'SUBSCRIBER')
  );
}
