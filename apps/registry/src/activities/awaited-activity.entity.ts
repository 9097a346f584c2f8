import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActivityKind } from './activity.workflow.js';

/** What an event reported about a KIM or village that the registry does not know yet; becomes an activity when it does. */
@Entity('awaited_activity')
export class AwaitedActivityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'awaited_activity_pkey' })
  kimId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'awaited_activity_pkey' })
  kind: ActivityKind;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'awaited_activity_pkey' })
  sourceId: string;

  @Column('uuid')
  sourceEventId: string;

  @Column('date')
  heldOn: string;

  @Column('text', { nullable: true })
  villageCode: string | null;

  @Column('int')
  participants: number;

  @Column('boolean', { default: true })
  confirmed?: boolean;

  @Column('timestamptz')
  since: Date;
}
