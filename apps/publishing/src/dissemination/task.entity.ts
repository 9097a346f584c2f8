import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { cancellationReasons, disseminationPriorities, disseminationPurposes } from '#contracts';
import { historyOf } from '#lifecycle';
import { Edition } from '../documents/edition.entity.js';
import type { TaskStatus } from './task.workflow.js';

/** The request to one KIM, or to the office of a village, to disseminate one edition in certain villages. */
@Entity('task')
@Index('task_of_edition_and_kim', ['editionId', 'kimId'], {
  unique: true,
  where: `purpose IN ('PUBLICATION', 'CORRECTION')`,
})
@Index('task_of_withdrawal', ['editionId', 'kimId'], { unique: true, where: `purpose = 'WITHDRAWAL'` })
@Index('task_by_edition', ['editionId', 'id'])
@Index('task_by_kim', ['kimId', 'id'])
@Index('task_by_village', ['villageCodes'], { type: 'gin' })
@Index('task_by_due_day', ['dueOn', 'id'], { where: `status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED')` })
@Index('task_by_priority', ['priority', 'dueOn', 'id'], { where: `status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED')` })
export class Task {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('uuid')
  @ForeignKey(() => Edition, { name: 'task_of_edition' })
  editionId: string;

  /** As it was when the task was assigned. */
  @Column('text')
  editionTitle: string;

  /** Null: the office of the village has the task. */
  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** Fixed when the task is assigned. */
  @Column('text', { array: true })
  villageCodes: string[];

  @Column('text')
  status: TaskStatus;

  @Column('text')
  purpose: (typeof disseminationPurposes)[number];

  @Column('text')
  priority: (typeof disseminationPriorities)[number];

  @Column('date')
  dueOn: string;

  @Column('timestamptz')
  assignedAt: Date;

  /** When its KIM was reminded of the due day, and when its supervisors were informed that it has passed: each once. */
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  escalatedAt: Date | null;

  /** Of a task that was cancelled. */
  @Column('text', { nullable: true })
  cancellationReason: (typeof cancellationReasons)[number] | null;
}

export const TaskHistory = historyOf('task', () => Task);
