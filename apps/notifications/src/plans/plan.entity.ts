import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { messageSubjects } from '#contracts';
import type { TemplateName } from '../templates/catalog/declarations.js';

export type PlanAudience =
  | 'KIM_OFFICERS'
  | 'KIM_MEMBERS'
  | 'FORMER_ACCOUNT'
  /** One member. */
  | 'MEMBER'
  | 'REPORTER'
  /** One reporter of an aspiration (`singleReporter`). */
  | 'SINGLE_REPORTER'
  | 'AGENCY'
  | 'AGENCY_HEAD'
  | 'OFFICE'
  /** Of the expression in `bulk_plan`. */
  | 'EXPRESSION'
  /** Those whose messages wait for a digest at one moment. */
  | 'DIGEST'
  /** A synthetic recipient. */
  | 'PROBE';

/** A notification to an audience; its recipients and their addresses are resolved afterwards. */
@Entity('plan')
@Check(
  'plan_audience',
  `audience IN ('KIM_OFFICERS', 'KIM_MEMBERS', 'FORMER_ACCOUNT', 'MEMBER', 'REPORTER', 'SINGLE_REPORTER', 'AGENCY', 'AGENCY_HEAD', 'OFFICE', 'EXPRESSION', 'DIGEST', 'PROBE')`,
)
@Check('plan_about', `about_kind IN ('KIM', 'TASK', 'ASPIRATION', 'DATA_REQUEST', 'CLAIM', 'EDITION', 'PLAN')`)
@Index('plan_once', ['eventId', 'template', 'audience', 'audienceId'], { unique: true })
@Index('plan_due', ['dueAt'], { where: 'planned_at IS NULL' })
export class Plan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_pkey' })
  id: string;

  @Column('uuid')
  eventId: string;

  /** The sequence of the event: the version of its aggregate. */
  @Column('bigint')
  eventSequence: string;

  @Column('text')
  template: TemplateName;

  @Column('text')
  audience: PlanAudience;

  /** The KIM, the member and the account (`formerAccount`), the aspiration of the reporter, the agency or the office. */
  @Column('text')
  audienceId: string;

  @Column('text')
  aboutKind: (typeof messageSubjects)[number];

  @Column('uuid')
  aboutId: string;

  /** The variables of the template; no personal data. */
  @Column('jsonb')
  variables: Record<string, string>;

  /** How many messages were created, counted apart from them; those on further channels are not part of it. */
  @Column('int', { default: 0 })
  messages: number;

  @Column('int', { default: 0 })
  tries: number;

  /** The time of the next attempt; during an attempt, the end of its claim. */
  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  plannedAt: Date | null;

  /** The correlation of the event, which events about the messages have, too. */
  @Column('uuid')
  correlationId: string;

  @Column('text', { nullable: true })
  traceparent: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
