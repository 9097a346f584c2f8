import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeadlineStage } from '../aspirations/aspiration.workflow.js';

/** How many working days a stage has, from a day on: the numbers of the ministry change, those of a running clock do not. */
@Entity('deadline_policy')
export class DeadlinePolicy {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'deadline_policy_pkey' })
  stage: DeadlineStage;

  @PrimaryColumn('date', { name: 'effective_from', primaryKeyConstraintName: 'deadline_policy_pkey' })
  effectiveFrom: string;

  @Column('int', { name: 'working_days' })
  workingDays: number;

  /** Where the number comes from. */
  @Column('text')
  source: string;
}
