import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { disseminationMeans } from '#contracts';
import { Task } from './task.entity.js';

/** Where and how an edition was disseminated, with its proof: the last report of the task. */
@Entity('task_report')
export class TaskReport {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Task, { name: 'task_report_of_task' })
  taskId: string;

  @Column('text')
  means: (typeof disseminationMeans)[number];

  /** For whom it was, in the words of the reporter. */
  @Column('text')
  audience: string;

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

  /** Drawn for a check. */
  @Column('bool')
  sampled: boolean;
}
