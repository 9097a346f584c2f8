import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { EvaluationStatus } from './evaluation.workflow.js';
import type { JudgedCriterion } from './ranking.js';

/** An evaluation or yearly award: which jurors judge which KIM by which criteria. */
@Entity('evaluation')
@Check('evaluation_status', `status IN ('OPEN', 'JUDGING', 'CLOSED', 'PUBLISHED')`)
export class EvaluationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evaluation_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  title: string;

  @Column('int')
  year: number;

  @Column('text')
  status: EvaluationStatus;

  @Column('jsonb')
  criteria: JudgedCriterion[];

  /** Subjects of access tokens. */
  @Column('uuid', { array: true })
  jurors: string[];

  @Column('uuid', { array: true })
  kimIds: string[];

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const EvaluationHistoryEntity = historyOf('evaluation', () => EvaluationEntity);

export type Evaluation = Readonly<EvaluationEntity>;
