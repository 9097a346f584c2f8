import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActivityKind } from './activity.workflow.js';

/** What an event told of a KIM or a village that the registry does not know yet; becomes an activity when it does. */
@Entity('awaited_activity')
export class AwaitedActivityEntity {
  @PrimaryColumn('uuid', { name: 'kim_id', primaryKeyConstraintName: 'awaited_activity_pkey' })
  kimId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'awaited_activity_pkey' })
  kind: ActivityKind;

  @PrimaryColumn('uuid', { name: 'source_id', primaryKeyConstraintName: 'awaited_activity_pkey' })
  sourceId: string;

  @Column('uuid', { name: 'source_event_id' })
  sourceEventId: string;

  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('text', { name: 'village_code', nullable: true })
  villageCode: string | null;

  @Column('int')
  participants: number;

  @Column('timestamptz')
  since: Date;
}
