import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';
import type { DeadlineStage } from '../aspirations/aspiration.states.js';
import { officeStageText, citizenStageText } from '../aspirations/deadline-stages.js';

/** A deadline of an aspiration, running until it is stopped. The job handles deadlines whose `nextAt` has come. */
@Entity('deadline')
@Index('deadline_by_aspiration', ['aspirationId', 'stage'])
@Index('deadline_by_due_day', ['dueOn', 'aspirationId'], {
  where: `stopped_at IS NULL AND paused_at IS NULL AND ${officeStageText}`,
})
@Index('deadline_next', ['nextAt'], { where: `next_at IS NOT NULL AND ${officeStageText}` })
@Index('deadline_expiring', ['nextAt'], { where: `next_at IS NOT NULL AND ${citizenStageText}` })
export class Deadline {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Aspiration, { name: 'deadline_aspiration' })
  aspirationId: string;

  @Column('text')
  stage: DeadlineStage;

  @Column('date')
  startsOn: string;

  @Column('int')
  workingDays: number;

  /** Working days added by an extension, at most once. */
  @Column('int', { default: 0 })
  extendedBy: number;

  @Column('date')
  dueOn: string;

  /** The end of the day `dueOn` in Asia/Jakarta. */
  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  stoppedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  missedAt: Date | null;

  @Column('int', { nullable: true })
  warnBefore: number | null;

  @Column('timestamptz', { nullable: true })
  warnedAt: Date | null;

  /** The last escalation level that was notified; 0 before the first. */
  @Column('int', { default: 0 })
  escalationLevel: number;

  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  /** When the job handles it next; null: not before it changes. */
  @Column('timestamptz', { nullable: true })
  nextAt: Date | null;
}
