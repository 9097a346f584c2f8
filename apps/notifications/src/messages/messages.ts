import { Injectable } from '@nestjs/common';
import type { MessageChannel, MessageClass, MessageLane, messageSubjects } from '#contracts';
import { sql, type Transaction } from '#database';
import { Vault } from '#vault';
import { declarations, type TemplateName } from '../templates/catalog/declarations.js';
import { currentNumberOf } from '../templates/templates.service.js';
import { DispatchSignal } from './dispatch-signal.js';
import { Decisions } from './explain/decisions.js';
import { changeColumns, type MessageChange, MessageEvents } from './message-events.js';
import { messageIdOf } from './message-id.js';
import type { ChannelChoice } from './policy/channel-choice.js';
import { ChannelChoices, type Chosen } from './policy/channel-choices.js';
import type { Recipient } from './recipient.js';

/** A message to a recipient on one channel, with the sealed address; null of a message that is withheld. */
export interface SealedMessage {
  readonly id: string;
  readonly channel: MessageChannel;
  readonly recipient: Recipient;
  readonly choice: ChannelChoice;
  readonly language: Chosen['language'];
  readonly wrappedKey: Buffer | null;
  readonly sealedContact: Buffer | null;
}

/** A notification before the channels of its recipients are chosen. */
export interface ResolvedNotification {
  readonly planId: string;
  readonly template: TemplateName;
  readonly recipients: readonly Recipient[];
}

/** A notification with its messages. */
export interface Notification {
  readonly planId: string;
  readonly template: TemplateName;
  readonly about: { readonly kind: (typeof messageSubjects)[number]; readonly id: string };
  readonly variables: Readonly<Record<string, string>>;
  /** That of the template by default. */
  readonly class?: MessageClass;
  readonly messages: readonly SealedMessage[];
}

const laneOf: Record<MessageClass, MessageLane> = {
  CRITICAL: 'CRITICAL',
  OPERATIONAL: 'OPERATIONAL',
  BULK: 'BULK',
  DIGEST: 'BULK',
};

@Injectable()
export class Messages {
  constructor(
    private readonly vault: Vault,
    private readonly dispatch: DispatchSignal,
    private readonly choices: ChannelChoices,
    private readonly decisions: Decisions,
    private readonly events: MessageEvents,
  ) {}

  /**
   * The messages of each plan, on the channels that its recipients have and want. Sealing many takes long: call it before the
   * transaction.
   */
  async prepare(notifications: readonly ResolvedNotification[]): Promise<ReadonlyMap<string, SealedMessage[]>> {
    const wanted = notifications.flatMap(({ planId, template, recipients }) =>
      recipients.map((recipient) => ({ planId, template, recipient })),
    );
    const chosen = await this.choices.choose(wanted);
    const messages = new Map(notifications.map(({ planId }) => [planId, [] as SealedMessage[]]));
    for (const [index, { planId, recipient }] of wanted.entries()) {
      const { channels, language } = chosen[index]!;
      messages.get(planId)!.push(...channels.map((choice) => this.seal(planId, recipient, choice, language)));
    }
    return messages;
  }

  /** A message that is sent at once, whatever its recipient prefers. */
  sealAlways(planId: string, recipient: Recipient, channel: MessageChannel): SealedMessage {
    const choice = {
      channel,
      contactPointId: null,
      state: 'PENDING',
      until: null,
      reason: null,
      decisions: [],
    } as const;
    return this.seal(planId, recipient, choice, 'id');
  }

  /** Stores the messages, and dispatches them after the commit. */
  async create(tx: Transaction, notifications: readonly Notification[]): Promise<void> {
    const rows = notifications.flatMap((notification) =>
      notification.messages.map((message) => rowOf(notification, message)),
    );
    const changes = await tx.query<MessageChange>(sql`
      INSERT INTO message (id, version, plan_id, channel, class, lane, language, template, template_version, recipient,
                           recipient_id, account_id, about_kind, about_id, variables, contact_point_id, wrapped_key,
                           sealed_contact, state,
                           reason, due_at, expires_at, created_at, finished_at)
      SELECT id, 1, plan_id, channel, class, lane, language, template, current.number, recipient, recipient_id, account_id,
             about_kind, about_id, variables, contact_point_id, decode(wrapped_key, 'base64'), decode(sealed_contact, 'base64'), state, reason,
             coalesce(due_at, now()), now() + CASE lane WHEN 'CRITICAL' THEN interval '2 days'
                                                        WHEN 'BULK' THEN interval '1 day' ELSE interval '7 days' END,
             now(), CASE state WHEN 'SUPPRESSED' THEN now() END
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
               id uuid, plan_id uuid, channel text, class text, lane text, language text, template text, recipient text,
               recipient_id text, account_id uuid, about_kind text, about_id uuid, variables jsonb, contact_point_id uuid, wrapped_key text,
               sealed_contact text, state text, reason text, due_at timestamptz)
        JOIN LATERAL (${currentNumberOf(sql`row.template`)}) AS current ON true
      ON CONFLICT (id) DO NOTHING
      RETURNING ${changeColumns}, now() AS at`);
    const created = new Set(changes.map(({ id }) => id));
    await this.decisions.add(
      tx,
      notifications.flatMap(({ messages }) =>
        messages.flatMap(({ id: messageId, choice: { decisions } }) =>
          created.has(messageId) ? decisions.map((decision) => ({ messageId, ...decision })) : [],
        ),
      ),
    );
    await this.events.publish(
      tx,
      changes.filter(({ state }) => state === 'SUPPRESSED'),
    );
    tx.afterCommit(() => this.dispatch.notify());
  }

  private seal(
    planId: string,
    recipient: Recipient,
    choice: ChannelChoice,
    language: Chosen['language'],
  ): SealedMessage {
    const { channel } = choice;
    const id = messageIdOf(planId, recipient.kind, recipient.id, channel);
    const message = { id, channel, recipient, choice, language };
    if (choice.state === 'SUPPRESSED') return { ...message, wrappedKey: null, sealedContact: null };
    const wrappedKey = this.vault.newKey();
    const { name, email, phone, vouched } = recipient;
    const sealedContact = this.vault.seal(wrappedKey, { name, email, phone, vouched }, id);
    return { ...message, wrappedKey, sealedContact };
  }
}

function rowOf(notification: Notification, message: SealedMessage): object {
  const { planId, template, about, variables, class: messageClass = declarations[template].class } = notification;
  const { id, channel, recipient, choice, language, wrappedKey, sealedContact } = message;
  return {
    id,
    plan_id: planId,
    channel,
    class: messageClass,
    lane: laneOf[messageClass],
    language,
    template,
    recipient: recipient.kind,
    recipient_id: recipient.id,
    account_id: recipient.accountId,
    about_kind: about.kind,
    about_id: about.id,
    variables: { ...variables, ...recipient.variables },
    contact_point_id: choice.contactPointId,
    wrapped_key: wrappedKey?.toString('base64'),
    sealed_contact: sealedContact?.toString('base64'),
    state: choice.state,
    reason: choice.reason,
    due_at: choice.until?.toISOString(),
  };
}
