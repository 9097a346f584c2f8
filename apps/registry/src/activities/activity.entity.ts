import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { ActivityKind, ActivitySource, ActivityStatus } from './activity.workflow.js';

/** Something that a KIM did. It counts unless it was rejected or duplicates what an event reports: `activity-duplicates.ts`. */
@Entity('activity')
@Check(
  'activity_kind',
  `kind IN ('ACCESS', 'DISCUSSION', 'IMPLEMENTATION', 'NETWORKING', 'DISSEMINATION', 'ASPIRATION', 'TRAINING')`,
)
@Check('activity_status', `status IN ('LOGGED', 'VERIFIED', 'REJECTED')`)
@Check('activity_participants', `participants >= 0`)
@Check(
  'activity_source_whole',
  `num_nonnulls(source_id, source_event_id) = CASE source WHEN 'EVENT' THEN 2 WHEN 'REPORTED' THEN 0 END`,
)
@Index('activity_source', ['kimId', 'kind', 'sourceId'], { unique: true, where: 'source_id IS NOT NULL' })
@Index('activity_by_kim', ['kimId', 'heldOn', 'id'])
@Index('activity_by_day', ['heldOn', 'id'])
@Index('activity_by_village', ['villageCode', 'heldOn', 'id'])
@Index('activity_by_words', { synchronize: false })
@Index('activity_undecided', ['heldOn', 'id'], { where: `status = 'LOGGED'` })
@Index('activity_by_duplicate_of', ['duplicateOf'], { where: 'duplicate_of IS NOT NULL' })
export class ActivityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activity_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('KimEntity', { name: 'activity_kim' })
  @Column('uuid')
  kimId: string;

  @Column('text')
  kind: ActivityKind;

  @Column('date')
  heldOn: string;

  @ForeignKey('AreaEntity', { name: 'activity_village' })
  @Column('text', { nullable: true })
  villageCode: string | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('int')
  participants: number;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text', { array: true })
  links: string[];

  @Column('text')
  source: ActivitySource;

  /** The task, aspiration, training, partnership or help request that an event reported. */
  @Column('uuid', { nullable: true })
  sourceId: string | null;

  @Column('uuid', { nullable: true })
  sourceEventId: string | null;

  @Column('text')
  status: ActivityStatus;

  /** The activity of an event that this one, logged by hand, duplicates. */
  @ForeignKey('ActivityEntity', { name: 'activity_duplicate_of' })
  @Column('uuid', { nullable: true })
  duplicateOf: string | null;

  /** Subject of the access token. */
  @Column('text')
  loggedBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const ActivityHistoryEntity = historyOf('activity', () => ActivityEntity);

export type Activity = Readonly<ActivityEntity>;
