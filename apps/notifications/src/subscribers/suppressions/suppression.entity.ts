import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactChannel } from '../contact-points/contact-point.entity.js';
import type { SuppressionReason } from './suppression.rules.js';

/** An address that gets no messages on a channel, from any sender. It outlives the contact points that have it. */
@Entity('suppression')
@Check('suppression_channel', `channel IN ('EMAIL', 'SMS', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH')`)
@Check(
  'suppression_reason',
  `reason IN ('STOP', 'UNSUBSCRIBED', 'HARD_BOUNCE', 'COMPLAINT', 'BLOCKED', 'GONE', 'STAFF')`,
)
export class Suppression {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'suppression_pkey' })
  fingerprint: Buffer;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'suppression_pkey' })
  channel: ContactChannel;

  @Column('text')
  reason: SuppressionReason;

  @Column('timestamptz')
  since: Date;
}
