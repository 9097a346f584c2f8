import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { messageChannels, messageSubjects, recipientKinds } from '#contracts';
import type { TemplateName } from '../templates/templates.js';

export const messageStates = ['PENDING', 'SENDING', 'DELIVERED', 'FAILED'] as const;
export type MessageState = (typeof messageStates)[number];

/** One message to one recipient on one channel, and its outcome. */
@Entity('message')
@Check('message_channel', `channel IN ('EMAIL', 'IN_APP')`)
@Check('message_recipient', `recipient IN ('MEMBER', 'REPORTER', 'AGENCY', 'OFFICE')`)
@Check('message_state', `state IN ('PENDING', 'SENDING', 'DELIVERED', 'FAILED')`)
@Check('message_contact_erased', `finished_at IS NULL OR sealed_contact IS NULL`)
@Index('message_once', ['planId', 'channel', 'recipient', 'recipientId'], { unique: true })
@Index('message_due', ['channel', 'dueAt'], { where: 'finished_at IS NULL' })
@Index('message_inbox', ['accountId', 'id'], { where: `channel = 'IN_APP' AND state = 'DELIVERED'` })
@Index('message_about', ['aboutId', 'id'])
@Index('message_of_member', ['recipientId'], { where: `recipient = 'MEMBER'` })
@Index('message_of_reporter', ['recipientId'], { where: `recipient = 'REPORTER'` })
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('Plan', { name: 'message_plan' })
  @Column('uuid')
  planId: string;

  @Column('text')
  channel: (typeof messageChannels)[number];

  @Column('text')
  template: TemplateName;

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

  /** Name and address are sealed, and erased when the message is final. */
  @Column('bytea', { nullable: true })
  wrappedKey: Buffer | null;

  @Column('bytea', { nullable: true })
  sealedContact: Buffer | null;

  @Column('text')
  state: MessageState;

  @Column('int', { default: 0 })
  attempts: number;

  /** The time of the next attempt; during an attempt, the end of its claim. */
  @Column('timestamptz')
  dueAt: Date;

  /** The reason of a failed message. */
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
}
