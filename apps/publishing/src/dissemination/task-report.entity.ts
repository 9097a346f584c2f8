import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { disseminationMeans } from '#contracts';
import { Task } from './task.entity.js';

/** Where and how a KIM disseminated an edition, with its proof. */
@Entity('task_report')
export class TaskReport {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Task, { name: 'task_report_of_task' })
  taskId: string;

  @Column('text')
  means: (typeof disseminationMeans)[number];

  @Column('int')
  peopleReached: number;

  @Column('date')
  disseminatedOn: string;

  @Column('text', { array: true })
  villageCodes: string[];

  @Column('text')
  proofText: string;

  @Column('text', { nullable: true })
  proofLink: string | null;

  /** Subject of the access token. */
  @Column('text')
  reportedBy: string;

  @Column('timestamptz')
  reportedAt: Date;
}
