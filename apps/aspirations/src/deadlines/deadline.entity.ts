import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';
import { type AnyDeadlineStage, isOfficeStage, isCitizenStage } from './deadline-stages.js';

/** A deadline of an aspiration, running until it is stopped. The job handles deadlines whose `nextAt` has come. */
@Entity('deadline')
@Index('deadline_by_aspiration', ['aspirationId', 'stage'])
@Index('deadline_next', ['nextAt'], { where: `next_at IS NOT NULL AND ${isOfficeStage}` })
@Index('deadline_expiring', ['nextAt'], { where: `next_at IS NOT NULL AND ${isCitizenStage}` })
export class Deadline {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deadline_pkey' })
  id: string;

  @Column('uuid', { name: 'aspiration_id' })
  @ForeignKey(() => Aspiration, { name: 'deadline_aspiration' })
  aspirationId: string;

  @Column('text')
  stage: AnyDeadlineStage;

  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Column('int', { name: 'working_days' })
  workingDays: number;

  /** Working days added by an extension, at most once. */
  @Column('int', { name: 'extended_by', default: 0 })
  extendedBy: number;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  /** The end of the day `dueOn` in Asia/Jakarta. */
  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt: Date | null;

  @Column('timestamptz', { name: 'missed_at', nullable: true })
  missedAt: Date | null;

  @Column('int', { name: 'warn_before', nullable: true })
  warnBefore: number | null;

  @Column('timestamptz', { name: 'warned_at', nullable: true })
  warnedAt: Date | null;

  /** The last escalation level that was notified; 0 before the first. */
  @Column('int', { name: 'escalation_level', default: 0 })
  escalationLevel: number;

  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt: Date | null;

  /** When the job handles it next; null: not before it changes. */
  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt: Date | null;
}
