import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import { Edition } from '../documents/edition.entity.js';
import type { TaskStatus } from './task.workflow.js';

/** The request to one KIM to disseminate one edition in the targeted villages that it serves. */
@Entity('task')
@Index('task_of_edition_and_kim', ['editionId', 'kimId'], { unique: true })
@Index('task_by_kim', ['kimId', 'id'])
export class Task {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('uuid')
  @ForeignKey(() => Edition, { name: 'task_of_edition' })
  editionId: string;

  @Column('uuid')
  kimId: string;

  @Column('text', { array: true })
  villageCodes: string[];

  @Column('text')
  status: TaskStatus;

  @Column('date')
  dueOn: string;

  @Column('timestamptz')
  assignedAt: Date;
}

export const TaskHistory = historyOf('task', () => Task);
