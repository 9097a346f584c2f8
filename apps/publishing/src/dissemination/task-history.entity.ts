import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Task } from './task.entity.js';
import type { TaskStatus } from './task.workflow.js';

/** One step of a task's life; rows are only ever added. */
@Entity('task_history')
export class TaskHistory {
  @PrimaryColumn('uuid', { name: 'task_id' })
  @ForeignKey(() => Task, { name: 'task_history_of_task' })
  taskId: string;

  /** The task's version after the step. */
  @PrimaryColumn('int')
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  from: TaskStatus | null;

  @Column('text', { name: 'to_status' })
  to: TaskStatus;

  /** Null when the platform itself took the step. */
  @Column('text', { nullable: true })
  by: string | null;

  @Column('timestamptz')
  at: Date;
}
