import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An order to assess months again, and how far it has got. */
@Entity('maturity_recomputation')
@Check('maturity_recomputation_months', `first_month <= last_month`)
@Index('maturity_recomputation_open', ['requestedAt', 'id'], { where: 'finished_at IS NULL' })
export class RecomputationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'maturity_recomputation_pkey' })
  id: string;

  @Column('date')
  firstMonth: string;

  @Column('date')
  lastMonth: string;

  /** Null: for each month the formula that was in force. */
  @ForeignKey('MaturityFormulaEntity', { name: 'maturity_recomputation_formula' })
  @Column('int', { nullable: true })
  formula: number | null;

  /** The month that it is at, and the KIM of that month that it has done last. */
  @Column('date')
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
}
