import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ActivityStatus } from './activity.workflow.js';

/** How an activity came to each of its versions; rows are only ever added. */
@Entity('activity_history')
export class ActivityHistoryEntity {
  @ForeignKey('ActivityEntity', { name: 'activity_history_activity' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activity_history_pkey' })
  activityId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'activity_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: ActivityStatus | null;

  @Column('text', { name: 'to_status' })
  to: ActivityStatus;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Subject of the access token, or `SYSTEM`. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
