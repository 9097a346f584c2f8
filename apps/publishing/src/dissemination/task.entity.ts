import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Edition } from '../documents/edition.entity.js';
import type { TaskStatus } from './task.workflow.js';

/** What one KIM is asked to do with one edition: pass it on in the targeted villages that it serves. */
@Entity('task')
@Index('task_of_edition_and_kim', ['editionId', 'kimId'], { unique: true })
@Index('task_by_kim', ['kimId', 'id'])
export class Task {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('uuid', { name: 'edition_id' })
  @ForeignKey(() => Edition, { name: 'task_of_edition' })
  editionId: string;

  @Column('uuid', { name: 'kim_id' })
  kimId: string;

  @Column('text', { name: 'village_codes', array: true })
  villageCodes: string[];

  @Column('text')
  status: TaskStatus;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('timestamptz', { name: 'assigned_at' })
  assignedAt: Date;
}
