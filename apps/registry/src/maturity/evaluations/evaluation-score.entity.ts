import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The score of one juror for one KIM by one criterion. */
@Entity('evaluation_score')
@Check('evaluation_score_range', `score BETWEEN 0 AND 100`)
export class EvaluationScoreEntity {
  @ForeignKey('EvaluationEntity', { name: 'evaluation_score_evaluation' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evaluation_score_pkey' })
  evaluationId: string;

  @ForeignKey('KimEntity', { name: 'evaluation_score_kim' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evaluation_score_pkey' })
  kimId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evaluation_score_pkey' })
  juror: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'evaluation_score_pkey' })
  criterion: string;

  @Column('int')
  score: number;

  @Column('text', { nullable: true })
  remark: string | null;

  @Column('timestamptz')
  at: Date;
}
