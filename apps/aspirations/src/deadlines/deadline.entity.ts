import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';
import type { DeadlineStage } from '../aspirations/aspiration.workflow.js';

/** A clock of a case. It is open until it is settled; the sweep looks at the open ones that are due. */
@Entity('deadline')
@Index('deadline_by_aspiration', ['aspirationId', 'stage'])
@Index('deadline_due', ['dueAt'], { where: 'settled_at IS NULL AND missed_at IS NULL' })
export class Deadline {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deadline_pkey' })
  id: string;

  @Column('uuid', { name: 'aspiration_id' })
  @ForeignKey(() => Aspiration, { name: 'deadline_aspiration' })
  aspirationId: string;

  @Column('text')
  stage: DeadlineStage;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('int', { name: 'working_days' })
  workingDays: number;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  /** The end of the day `dueOn` in Asia/Jakarta. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @Column('timestamptz', { name: 'missed_at', nullable: true })
  missedAt: Date | null;
}
