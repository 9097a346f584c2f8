import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { TimeLimitChange } from './time-limit.rules.js';
import { Deadline } from './deadline.entity.js';

/** A pause of a deadline; open until it is resumed. */
@Entity('deadline_pause')
export class DeadlinePause {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Deadline, { name: 'deadline_pause_deadline' })
  deadlineId: string;

  @PrimaryColumn('timestamptz')
  pausedAt: Date;

  @Column('text')
  pausedBy: string;

  @Column('text')
  reason: string;

  @Column('text')
  reasonMasked: string;

  @Column('timestamptz', { nullable: true })
  resumedAt: Date | null;

  @Column('text', { nullable: true })
  resumedBy: string | null;
}

/** An agency's request to pause its deadline, and the coordinator's decision. */
@Entity('deadline_pause_request')
export class DeadlinePauseRequest {
  @PrimaryColumn('uuid')
  aspirationId: string;

  @PrimaryColumn('timestamptz')
  requestedAt: Date;

  @Column('text')
  requestedBy: string;

  @Column('text')
  reason: string;

  @Column('text')
  reasonMasked: string;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('boolean', { nullable: true })
  granted: boolean | null;
}

/** A change of a due day; append-only. */
@Entity('deadline_change')
export class DeadlineChange {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Deadline, { name: 'deadline_change_deadline' })
  deadlineId: string;

  @PrimaryColumn('int')
  number: number;

  @Column('date')
  oldDueOn: string;

  @Column('date')
  newDueOn: string;

  @Column('text')
  why: 'CALENDAR' | 'RESUMED' | 'EXTENDED' | TimeLimitChange;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
