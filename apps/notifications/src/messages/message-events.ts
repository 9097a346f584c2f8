import { Injectable } from '@nestjs/common';
import {
  type DomainEvent,
  type FailureReason,
  type MessageChannel,
  type MessageClass,
  MessageDelivered,
  MessageFailed,
  MessageRead,
  type messageSubjects,
  MessageSuppressed,
  type recipientKinds,
  type SuppressionReason,
} from '#contracts';
import { prepared, sql, type Transaction } from '#database';
import { Outbox } from '#messaging';
import { withContext } from '#observability';
import type { MessageState } from './message.entity.js';
import { type CausedEvent, RecipientReach } from './reach/recipient-reach.js';
import type { ProviderOutcome } from './receipts/provider-outcome.js';

/** A message after a change that is published. */
export interface MessageChange {
  readonly id: string;
  readonly version: number;
  readonly planId: string;
  readonly channel: MessageChannel;
  readonly class: MessageClass;
  readonly template: string;
  readonly recipient: (typeof recipientKinds)[number];
  readonly recipientId: string;
  readonly aboutKind: (typeof messageSubjects)[number];
  readonly aboutId: string;
  readonly state: MessageState;
  readonly outcome: ProviderOutcome;
  readonly reason: string | null;
  readonly at: Date;
  /** Publishes that it was read, instead of its state. */
  readonly news?: 'READ';
}

/** The columns of `message` in a `MessageChange`, without `at`. */
export const changeColumns = sql`
  message.id, message.version, message.plan_id, message.channel, message.class, message.template, message.recipient,
  message.recipient_id, message.about_kind, message.about_id, message.state, message.outcome, message.reason`;

interface Cause {
  readonly id: string;
  readonly eventId: string;
  readonly eventSequence: number;
  readonly correlationId: string;
}

/** Publishes what became of messages and of their recipients, with the correlation of the event that caused them. */
@Injectable()
export class MessageEvents {
  constructor(
    private readonly outbox: Outbox,
    private readonly reach: RecipientReach,
  ) {}

  async publish(tx: Transaction, changes: readonly MessageChange[]): Promise<void> {
    if (changes.length === 0) return;
    const causes = await causesOf(tx, changes);
    for (const cause of causes) {
      const events = changes
        .filter(({ planId }) => planId === cause.id)
        .map((change) => eventOf(change, cause.eventSequence));
      await this.add(tx, cause, events);
    }
    await this.publishReach(tx, await this.reach.reached(tx, changes));
  }

  /** No channel is left for the recipients of these messages. */
  async publishUnreachable(tx: Transaction, messages: Parameters<RecipientReach['lost']>[1]): Promise<void> {
    await this.publishReach(tx, await this.reach.lost(tx, messages));
  }

  private async publishReach(tx: Transaction, caused: readonly CausedEvent[]): Promise<void> {
    if (caused.length === 0) return;
    for (const cause of await causesOf(tx, caused))
      await this.add(
        tx,
        cause,
        caused.flatMap(({ planId, event }) => (planId === cause.id ? [event] : [])),
      );
  }

  private async add(tx: Transaction, cause: Cause, events: readonly DomainEvent[]): Promise<void> {
    const { correlationId, eventId: causationId } = cause;
    await withContext({ correlationId, causationId }, () => this.outbox.add(tx, ...events));
  }
}

function causesOf(tx: Transaction, caused: readonly { readonly planId: string }[]): Promise<Cause[]> {
  const planIds = [...new Set(caused.map(({ planId }) => planId))];
  return tx.query<Cause>(
    prepared(sql`
      SELECT id, event_id, event_sequence::float8, correlation_id FROM plan WHERE id = ANY (${planIds}::uuid[])`),
  );
}

function eventOf(change: MessageChange, reportedVersion: number): DomainEvent {
  const at = change.at.toISOString();
  const fields = {
    messageId: change.id,
    version: change.version,
    channel: change.channel,
    template: change.template,
    about: { kind: change.aboutKind, id: change.aboutId },
    recipient: change.recipient,
    reportedVersion,
    class: change.class,
  };
  const { news, reason } = change;
  if (news === 'READ') return MessageRead({ ...fields, readAt: at });
  if (change.state === 'DELIVERED') return MessageDelivered({ ...fields, deliveredAt: at });
  return change.state === 'SUPPRESSED'
    ? MessageSuppressed({ ...fields, reason: reason as SuppressionReason, suppressedAt: at })
    : MessageFailed({ ...fields, reason: reason as FailureReason, failedAt: at });
}
