import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { TimeLimitChange } from './time-limit.rules.js';
import { Deadline } from './deadline.entity.js';

/** A pause of a deadline; open until it is resumed. */
@Entity('deadline_pause')
export class DeadlinePause {
  @PrimaryColumn('uuid', { name: 'deadline_id', primaryKeyConstraintName: 'deadline_pause_pkey' })
  @ForeignKey(() => Deadline, { name: 'deadline_pause_deadline' })
  deadlineId: string;

  @PrimaryColumn('timestamptz', { name: 'paused_at', primaryKeyConstraintName: 'deadline_pause_pkey' })
  pausedAt: Date;

  @Column('text', { name: 'paused_by' })
  pausedBy: string;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'resumed_at', nullable: true })
  resumedAt: Date | null;

  @Column('text', { name: 'resumed_by', nullable: true })
  resumedBy: string | null;
}

/** A change of a due day; append-only. */
@Entity('deadline_change')
export class DeadlineChange {
  @PrimaryColumn('uuid', { name: 'deadline_id', primaryKeyConstraintName: 'deadline_change_pkey' })
  @ForeignKey(() => Deadline, { name: 'deadline_change_deadline' })
  deadlineId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'deadline_change_pkey' })
  number: number;

  @Column('date', { name: 'old_due_on' })
  oldDueOn: string;

  @Column('date', { name: 'new_due_on' })
  newDueOn: string;

  @Column('text')
  why: 'CALENDAR' | 'RESUMED' | 'EXTENDED' | TimeLimitChange;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
