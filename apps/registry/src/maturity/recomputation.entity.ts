import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { monthColumn } from '../activities/months.js';

export type RecomputationOutcome = 'DONE' | 'FAILED' | 'CANCELLED';

/** A request to assess months again, and its progress. */
@Entity('maturity_recomputation')
@Check('maturity_recomputation_months', `first_month <= last_month`)
@Check(
  'maturity_recomputation_outcome',
  `(finished_at IS NULL) = (outcome IS NULL) AND outcome IN ('DONE', 'FAILED', 'CANCELLED')`,
)
@Check('maturity_recomputation_failure', `(failure IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'FAILED')`)
@Index('maturity_recomputation_open', ['requestedAt', 'id'], { where: 'finished_at IS NULL' })
export class RecomputationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'maturity_recomputation_pkey' })
  id: string;

  @Column('date', { transformer: monthColumn })
  firstMonth: string;

  @Column('date', { transformer: monthColumn })
  lastMonth: string;

  /** Null: the formula in force in each month. */
  @ForeignKey('MaturityFormulaEntity', { name: 'maturity_recomputation_formula' })
  @Column('int', { nullable: true })
  formula: number | null;

  /** The month in progress, and the last KIM of that month that is done. */
  @Column('date', { transformer: monthColumn })
  atMonth: string;

  @Column('uuid', { nullable: true })
  afterKimId: string | null;

  @Column('int')
  done: number;

  @Column('int')
  changed: number;

  @Column('text')
  requestedBy: string;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: RecomputationOutcome | null;

  /** The code of the error that ended it. */
  @Column('text', { nullable: true })
  failure: string | null;
}
