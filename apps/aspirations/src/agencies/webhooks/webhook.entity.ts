import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agency.entity.js';

/** Why an endpoint gets no events: its owner stopped it, it answered 410, or nothing has reached it for days. */
export const disabledReasons = ['OWNER', 'GONE', 'FAILING'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** An endpoint of an agency that its events are sent to. */
@Entity('agency_webhook')
@Index('agency_webhook_by_agency', ['agencyId', 'id'])
@Check('agency_webhook_status', `status IN ('ACTIVE', 'DISABLED')`)
@Check('agency_webhook_disabled_reason', `disabled_reason IN ('OWNER', 'GONE', 'FAILING')`)
export class AgencyWebhook {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('text')
  @ForeignKey(() => Agency, { name: 'agency_webhook_agency' })
  agencyId: string;

  @Column('text')
  url: string;

  @Column('text', { default: 'ACTIVE' })
  status: 'ACTIVE' | 'DISABLED';

  @Column('text', { nullable: true })
  disabledReason: DisabledReason | null;

  /** The last position of the feed that was queued when it was disabled: enabling continues behind it. */
  @Column('bigint', { nullable: true })
  disabledAtPosition: string | null;

  /** Failed attempts in a row. */
  @Column('int', { default: 0 })
  failures: number;

  /** It gets nothing until then. */
  @Column('timestamptz', { nullable: true })
  pausedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  lastSuccessAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}

/** A secret of an endpoint, sealed; an older one expires when a receiver has had the time to replace it. */
@Entity('agency_webhook_secret')
export class WebhookSecret {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AgencyWebhook, { name: 'agency_webhook_secret_webhook' })
  webhookId: string;

  @PrimaryColumn('int')
  number: number;

  @Column('bytea')
  wrappedKey: Buffer;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;
}

/** An event of the feed on its way to an endpoint; what is sent is the event as the feed has it. */
@Entity('agency_webhook_delivery')
@Index('agency_webhook_delivery_due', ['webhookId', 'dueAt'], { where: `status = 'PENDING'` })
@Index('agency_webhook_delivery_order', ['webhookId', 'subject', 'position'], { where: `status = 'PENDING'` })
@Check('agency_webhook_delivery_status', `status IN ('PENDING', 'DELIVERED', 'FAILED')`)
export class WebhookDelivery {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AgencyWebhook, { name: 'agency_webhook_delivery_webhook' })
  webhookId: string;

  /** Of the event in the feed of the agency. */
  @PrimaryColumn('bigint')
  position: string;

  /** The aspiration: its events are delivered in order. */
  @Column('text')
  subject: string;

  @Column('text', { default: 'PENDING' })
  status: 'PENDING' | 'DELIVERED' | 'FAILED';

  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz')
  dueAt: Date;
}

/** One attempt to deliver an event. */
@Entity('agency_webhook_attempt')
@Index('agency_webhook_attempt_by_position', ['webhookId', 'position'])
export class WebhookAttempt {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AgencyWebhook, { name: 'agency_webhook_attempt_webhook' })
  webhookId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('bigint')
  position: string;

  @Column('timestamptz')
  at: Date;

  /** The status of the answer; null when there was none. */
  @Column('int', { nullable: true })
  status: number | null;

  @Column('text', { nullable: true })
  failure: string | null;

  @Column('int')
  durationMs: number;
}
