import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Part } from './maturity-assess.js';
import type { MaturityLevel } from './maturity-formula.js';

/** The maturity of a KIM in a month. It can be computed again from the facts at any time. */
@Entity('maturity_assessment')
@Check('maturity_assessment_score', `score BETWEEN 0 AND 100`)
@Check('maturity_assessment_level', `ranked = (level IS NOT NULL)`)
@Check('maturity_assessment_month', `extract(day FROM month) = 1`)
@Index('maturity_assessment_of_month', ['kimId', 'month'], { unique: true })
@Index('maturity_assessment_by_rank', ['month', 'ranked', 'score', 'kimId'])
export class MaturityAssessmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'maturity_assessment_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('KimEntity', { name: 'maturity_assessment_kim' })
  @Column('uuid')
  kimId: string;

  /** Its first day. */
  @Column('date')
  month: string;

  @ForeignKey('MaturityFormulaEntity', { name: 'maturity_assessment_formula' })
  @Column('int')
  formula: number;

  @Column('numeric', { precision: 5, scale: 2 })
  score: string;

  @Column('text', { nullable: true })
  level: MaturityLevel | null;

  /** False when the outcome is withheld. */
  @Column('boolean')
  ranked: boolean;

  @Column('jsonb')
  parts: Part[];

  @Column('timestamptz')
  assessedAt: Date;
}
