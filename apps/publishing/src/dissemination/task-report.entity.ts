import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { disseminationMeans } from '#contracts';
import { Task } from './task.entity.js';

/** Where and how a KIM passed an edition on, with its proof. */
@Entity('task_report')
export class TaskReport {
  @PrimaryColumn('uuid', { name: 'task_id' })
  @ForeignKey(() => Task, { name: 'task_report_of_task' })
  taskId: string;

  @Column('text')
  means: (typeof disseminationMeans)[number];

  @Column('int', { name: 'people_reached' })
  peopleReached: number;

  @Column('date', { name: 'disseminated_on' })
  disseminatedOn: string;

  @Column('text', { name: 'village_codes', array: true })
  villageCodes: string[];

  @Column('text', { name: 'proof_text' })
  proofText: string;

  @Column('text', { name: 'proof_link', nullable: true })
  proofLink: string | null;

  /** Subject of the access token. */
  @Column('text', { name: 'reported_by' })
  reportedBy: string;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt: Date;
}
