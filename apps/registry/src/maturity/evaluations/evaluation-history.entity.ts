import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { EvaluationStatus } from './evaluation.workflow.js';

/** How an evaluation came to each of its versions; rows are only ever added. */
@Entity('evaluation_history')
export class EvaluationHistoryEntity {
  @ForeignKey('EvaluationEntity', { name: 'evaluation_history_evaluation' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evaluation_history_pkey' })
  evaluationId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'evaluation_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: EvaluationStatus | null;

  @Column('text', { name: 'to_status' })
  to: EvaluationStatus;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
