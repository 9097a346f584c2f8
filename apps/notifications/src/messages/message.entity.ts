import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MessageChannel, MessageClass, MessageLane, messageSubjects, recipientKinds } from '#contracts';
import type { Cadence } from '../subscribers/subscriptions/cadence.js';
import type { ProviderOutcome } from './receipts/provider-outcome.js';
import type { TemplateName } from '../templates/catalog/declarations.js';

export const messageStates = [
  /** Sent when it is due. */
  'PENDING',
  /** Held back until it is due: quiet hours, a digest, a cap. */
  'HELD',
  /** A sender has claimed it. */
  'SENDING',
  /** A provider has it; a receipt is awaited until it is due. */
  'SENT',
  'DELIVERED',
  'FAILED',
  'SUPPRESSED',
  'EXPIRED',
  'CANCELLED',
] as const;
export type MessageState = (typeof messageStates)[number];

/** One message to one recipient on one channel, and its outcome. */
@Entity('message')
@Check('message_channel', `channel IN ('EMAIL', 'IN_APP', 'SMS', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH', 'RELAY')`)
@Check('message_class', `class IN ('CRITICAL', 'OPERATIONAL', 'BULK', 'DIGEST')`)
@Check('message_lane', `lane IN ('CRITICAL', 'OPERATIONAL', 'BULK')`)
@Check('message_cadence', `cadence IN ('DAILY', 'WEEKLY')`)
@Check('message_language', `language IN ('id', 'su', 'en')`)
@Check('message_recipient', `recipient IN ('MEMBER', 'REPORTER', 'AGENCY', 'OFFICE', 'STAFF', 'SUBSCRIBER')`)
@Check(
  'message_state',
  `state IN ('PENDING', 'HELD', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'SUPPRESSED', 'EXPIRED', 'CANCELLED')`,
)
@Check(
  'message_outcome',
  `outcome IN ('NONE', 'UNKNOWN', 'SENT', 'TIMED_OUT', 'BOUNCED_SOFT', 'REJECTED', 'BOUNCED_HARD', 'DELIVERED', 'READ', 'COMPLAINED')`,
)
@Check('message_finished', `(finished_at IS NULL) = (state IN ('PENDING', 'HELD', 'SENDING', 'SENT'))`)
@Check('message_contact_erased', `finished_at IS NULL OR follow_up OR sealed_contact IS NULL`)
@Index('message_due', ['channel', 'lane', 'sender', 'dueAt'], { where: `state IN ('PENDING', 'SENDING')` })
@Index('message_waiting', ['state', 'dueAt'], { where: `state IN ('HELD', 'SENT')` })
@Index('message_expiring', ['expiresAt'], { where: `state IN ('PENDING', 'HELD', 'SENDING')` })
@Index('message_inbox', ['accountId', 'id'], { where: `channel = 'IN_APP' AND state = 'DELIVERED'` })
@Index('message_unread', ['accountId', 'id'], {
  where: `channel = 'IN_APP' AND state = 'DELIVERED' AND read_at IS NULL`,
})
@Index('message_about', ['aboutId', 'id'])
@Index('message_of_plan', ['planId', 'recipient', 'recipientId'])
@Index('message_of_plan_due', ['planId', 'dueAt', 'id'], { where: 'finished_at IS NULL' })
@Index('message_of_wave', ['planId', 'wave'], { where: 'wave > 0' })
@Index('message_of_recipient', ['recipient', 'recipientId', 'id'])
@Index('message_of_provider', ['providerRef', 'provider'], { where: 'provider_ref IS NOT NULL' })
@Index('message_follow_up', ['id'], { where: 'follow_up' })
@Index('message_gathered', ['gatheredIn'], { where: 'gathered_in IS NOT NULL' })
@Index('message_escalation', ['escalatedFrom'], { where: 'escalated_from IS NOT NULL' })
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('Plan', { name: 'message_plan' })
  @Column('uuid')
  planId: string;

  @Column('text')
  channel: MessageChannel;

  @Column('text')
  class: MessageClass;

  @Column('text')
  lane: MessageLane;

  /** The code of the agency or office in whose name the message is sent. */
  @Column('text', { default: 'DISKOMINFO' })
  sender: string;

  @Column('text', { nullable: true })
  topic: string | null;

  /** Two people have authorised it: it breaks the silence that its recipient asked for. */
  @Column('boolean', { default: false })
  disaster: boolean;

  @Column('text', { default: 'id' })
  language: 'id' | 'su' | 'en';

  @Column('text')
  template: TemplateName;

  @Column('int', { default: 1 })
  templateVersion: number;

  @Column('text')
  recipient: (typeof recipientKinds)[number];

  @Column('text')
  recipientId: string;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  aboutKind: (typeof messageSubjects)[number];

  @Column('uuid')
  aboutId: string;

  @Column('jsonb')
  variables: Record<string, string>;

  /** The stored address to open when the message is sent; null when it has a sealed address of its own. */
  @Column('uuid', { nullable: true })
  contactPointId: string | null;

  /** The digest that its recipient subscribed to; null for news at once. */
  @Column('text', { nullable: true })
  cadence: Exclude<Cadence, 'IMMEDIATE'> | null;

  /** The digest that lists it, whose outcome becomes its own. */
  @Column('uuid', { nullable: true })
  gatheredIn: string | null;

  /** A keyed hash of the address of the last attempt, to suppress it when the mail comes back. */
  @Column('bytea', { nullable: true })
  fingerprint: Buffer | null;

  /** Name and address are sealed, and erased when the message is final and followed up. */
  @Column('bytea', { nullable: true })
  wrappedKey: Buffer | null;

  @Column('bytea', { nullable: true })
  sealedContact: Buffer | null;

  @Column('text')
  state: MessageState;

  /** All attempts; the number of an attempt identifies its claim. */
  @Column('int', { default: 0 })
  attempts: number;

  /** The attempts that failed for now; the delay of the next one depends on them. */
  @Column('int', { default: 0 })
  failures: number;

  /** The time of the next attempt; of an attempt, the end of its claim; of a sent message, the end of the wait for receipts. */
  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  notBefore: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** The slice of its plan in which it is sent. */
  @Column('int', { default: 0 })
  wave: number;

  /** What a provider charges for: parts of a short message, else 1. */
  @Column('int', { default: 1 })
  segments: number;

  /** The provider of the last attempt, and its id of the message. */
  @Column('text', { nullable: true })
  provider: string | null;

  @Column('text', { nullable: true })
  providerRef: string | null;

  /** What the provider reports, apart from our state. */
  @Column('text', { default: 'NONE' })
  outcome: ProviderOutcome;

  @Column('timestamptz', { nullable: true })
  outcomeAt: Date | null;

  /** The message on another channel that this one follows, because that one was not confirmed. */
  @Column('uuid', { nullable: true })
  escalatedFrom: string | null;

  /** Another channel is to be tried, or the recipient is to be reported as unreachable. */
  @Column('boolean', { default: false })
  followUp: boolean;

  /** The reason of a message that failed or was not sent. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** The content for the inbox; null for an e-mail. */
  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;

  /** When a notice took the place of its content in the inbox. */
  @Column('timestamptz', { nullable: true })
  recalledAt: Date | null;
}
