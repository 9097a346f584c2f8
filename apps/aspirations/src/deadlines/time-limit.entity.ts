import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TimeLimitStage } from './time-limit.rules.js';

/** See `TimeLimit`; an empty text matches any. Running deadlines keep the limit that they started with. */
@Entity('time_limit')
export class TimeLimitRow {
  @PrimaryColumn('text')
  stage: TimeLimitStage;

  @PrimaryColumn('date')
  effectiveFrom: string;

  @Column('int')
  workingDays: number;

  /** The regulation that sets the limit. */
  @Column('text')
  source: string;

  @PrimaryColumn('text', { default: '' })
  class: string;

  @PrimaryColumn('text', { default: '' })
  category: string;

  @PrimaryColumn('text', { default: '' })
  agencyId: string;

  /** The warning comes this many working days before the due day; null: none. */
  @Column('int', { nullable: true })
  warnBefore: number | null;
}
