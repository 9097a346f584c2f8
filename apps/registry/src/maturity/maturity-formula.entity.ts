import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Criterion } from './maturity-formula.js';

/** A version of the maturity formula; rows are only ever added. */
@Entity('maturity_formula')
@Index('maturity_formula_in_force', ['effectiveFrom', 'version'])
export class MaturityFormulaEntity {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'maturity_formula_pkey' })
  version: number;

  /** The first day of the first month that it applies to. */
  @Column('date')
  effectiveFrom: string;

  @Column('int')
  windowMonths: number;

  @Column('int')
  minimumActivities: number;

  @Column('int')
  developingFrom: number;

  @Column('int')
  independentFrom: number;

  @Column('jsonb')
  criteria: Criterion[];

  @Column('text')
  enteredBy: string;

  @Column('timestamptz')
  enteredAt: Date;
}
