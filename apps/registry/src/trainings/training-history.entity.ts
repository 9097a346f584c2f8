import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { TrainingStatus } from './training.workflow.js';

/** How a training came to each of its versions; rows are only ever added. */
@Entity('training_history')
export class TrainingHistoryEntity {
  @ForeignKey('TrainingEntity', { name: 'training_history_training' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_history_pkey' })
  trainingId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'training_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: TrainingStatus | null;

  @Column('text', { name: 'to_status' })
  to: TrainingStatus;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
