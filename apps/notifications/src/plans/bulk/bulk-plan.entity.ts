import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MessageChannel, MessageClass } from '#contracts';
import { historyOf } from '#lifecycle';
import type { Audience } from './audience.js';
import type { DryRun } from './dry-run.js';
import type { PauseCause } from './pause-causes.js';
import type { PlanStatus } from './plan.workflow.js';

/** The sender of messages that no agency sends. */
export const office = 'DISKOMINFO';

export type PlanCheck = 'DRY_RUN' | 'CANARY';

/** How many messages are sent first, while the others wait for their outcomes; null for none. */
export interface Canary {
  readonly percent?: number | undefined;
  readonly messages?: number | undefined;
}

/** The part of a plan that addresses an audience; template, subject and variables are in `plan`, under the same id. */
@Entity('bulk_plan')
@Check('bulk_plan_class', `class IN ('CRITICAL', 'OPERATIONAL', 'BULK')`)
@Index('bulk_plan_active', ['id'], { where: `settled_at IS NULL AND status <> 'DRAFT'` })
@Index('bulk_plan_by_sender', ['sender', 'id'])
export class BulkPlan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bulk_plan_pkey' })
  @ForeignKey('Plan', { name: 'bulk_plan_plan' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: PlanStatus;

  /** The code of an agency, or `office`. */
  @Column('text')
  sender: string;

  @Column('text')
  class: Exclude<MessageClass, 'DIGEST'>;

  /** Breaks quiet hours, preferences and caps; two people authorise it. */
  @Column('boolean')
  disaster: boolean;

  @Column('text', { nullable: true })
  topic: string | null;

  /** In the order of preference; IN_APP comes in addition. */
  @Column('text', { array: true })
  channels: MessageChannel[];

  /** Prefixes of area codes that bound the audience. */
  @Column('text', { array: true })
  areas: string[];

  @Column('jsonb')
  audience: Audience;

  @Column('timestamptz', { nullable: true })
  notBefore: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('jsonb', { nullable: true })
  canary: Canary | null;

  /** How far the created messages may differ from the dry run, in percent. */
  @Column('int')
  tolerancePercent: number;

  /** The figures of the last dry run; null until the first one. */
  @Column('jsonb', { nullable: true })
  dryRun: DryRun | null;

  /** The last subscriber whose messages are created. */
  @Column('uuid', { nullable: true })
  cursor: string | null;

  /** When all messages were created. */
  @Column('timestamptz', { nullable: true })
  plannedAt: Date | null;

  /** The number of messages created, counted where they are inserted. */
  @Column('int')
  planned: number;

  /** The last released slice; 0 before the first one, 1 for the canary slice. */
  @Column('int')
  wave: number;

  /** Outcomes count from this slice on: earlier ones were accepted by the person who resumed the plan. */
  @Column('int')
  watchedFrom: number;

  @Column('text', { nullable: true })
  pauseCause: PauseCause | null;

  /** The figures that led to the pause. */
  @Column('jsonb', { nullable: true })
  pauseDetail: Record<string, number> | null;

  /** The checks that the plan has passed, or that a person accepted by resuming it. */
  @Column('text', { array: true })
  checked: PlanCheck[];

  @Column('text')
  createdBy: string;

  @Column('text', { nullable: true })
  approvedBy: string | null;

  /** An approval is of use for a few hours. */
  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  /** When there may be something to do, while all that is left waits; null for at once. */
  @Column('timestamptz', { nullable: true })
  lookAt: Date | null;

  /** What replaces the messages in inboxes after a recall. */
  @Column('text', { nullable: true })
  recallNotice: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** When nothing remained to do: all messages are final, cancelled or recalled. */
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}

export const PlanHistory = historyOf('plan', () => BulkPlan);
