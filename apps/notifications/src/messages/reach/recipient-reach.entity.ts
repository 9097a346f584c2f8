import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MessageChannel, recipientKinds } from '#contracts';

/** A recipient whom no channel has reached with a notification, now or once. */
@Entity('recipient_reach')
@Index('recipient_unreachable_newest', ['messageId'], { where: 'unreachable' })
export class RecipientReachRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'recipient_reach_pkey' })
  recipient: (typeof recipientKinds)[number];

  @PrimaryColumn('text', { primaryKeyConstraintName: 'recipient_reach_pkey' })
  recipientId: string;

  /** Counts the changes of `unreachable`. */
  @Column('int')
  version: number;

  @Column('boolean')
  unreachable: boolean;

  /** The message that failed last, or that reached the recipient. */
  @ForeignKey('Message', { name: 'recipient_reach_message' })
  @Column('uuid')
  messageId: string;

  @Column('text')
  reason: string;

  @Column('text', { array: true })
  tried: MessageChannel[];

  /** When `unreachable` changed. */
  @Column('timestamptz')
  since: Date;
}
