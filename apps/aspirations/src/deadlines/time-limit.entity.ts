import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TimeLimitStage } from './time-limit.rules.js';

/** See `TimeLimit`; an empty text matches any. Running deadlines keep the limit that they started with. */
@Entity('time_limit')
export class TimeLimitRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'time_limit_pkey' })
  stage: TimeLimitStage;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'time_limit_pkey' })
  effectiveFrom: string;

  @Column('int')
  workingDays: number;

  /** The regulation that sets the limit. */
  @Column('text')
  source: string;

  @PrimaryColumn('text', { default: '', primaryKeyConstraintName: 'time_limit_pkey' })
  class: string;

  @PrimaryColumn('text', { default: '', primaryKeyConstraintName: 'time_limit_pkey' })
  category: string;

  @PrimaryColumn('text', { default: '', primaryKeyConstraintName: 'time_limit_pkey' })
  agencyId: string;

  /** The warning comes this many working days before the due day; null: none. */
  @Column('int', { nullable: true })
  warnBefore: number | null;
}
