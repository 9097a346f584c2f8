import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TimeLimitStage } from './time-limit.rules.js';

/** See `DeadlinePolicy`; here empty text is "any". The numbers of the ministry change, those of a running clock do not. */
@Entity('time_limit')
export class TimeLimitRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'time_limit_pkey' })
  stage: TimeLimitStage;

  @PrimaryColumn('date', { name: 'effective_from', primaryKeyConstraintName: 'time_limit_pkey' })
  effectiveFrom: string;

  @Column('int', { name: 'working_days' })
  workingDays: number;

  /** Where the number comes from. */
  @Column('text')
  source: string;

  @PrimaryColumn('text', { name: 'class', default: '', primaryKeyConstraintName: 'time_limit_pkey' })
  class: string;

  @PrimaryColumn('text', { default: '', primaryKeyConstraintName: 'time_limit_pkey' })
  category: string;

  @PrimaryColumn('text', { name: 'agency_id', default: '', primaryKeyConstraintName: 'time_limit_pkey' })
  agencyId: string;

  /** Working days before the due day at which its end is announced; null: it is not. */
  @Column('int', { name: 'warn_before', nullable: true })
  warnBefore: number | null;
}
