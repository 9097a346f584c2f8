import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Criterion } from './maturity-formula.js';

/** A version of how maturity is measured; rows are only ever added. */
@Entity('maturity_formula')
@Index('maturity_formula_in_force', ['effectiveFrom', 'version'])
export class MaturityFormulaEntity {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'maturity_formula_pkey' })
  version: number;

  /** First day of the first month that it may be used for. */
  @Column('date', { name: 'effective_from' })
  effectiveFrom: string;

  @Column('int', { name: 'window_months' })
  windowMonths: number;

  @Column('int', { name: 'minimum_activities' })
  minimumActivities: number;

  @Column('int', { name: 'developing_from' })
  developingFrom: number;

  @Column('int', { name: 'independent_from' })
  independentFrom: number;

  @Column('jsonb')
  criteria: Criterion[];

  @Column('text', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;
}
