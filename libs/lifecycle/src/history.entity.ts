import { Column, PrimaryColumn } from 'typeorm';

/**
 * One step of a subject's lifecycle; rows are only ever added. Every history has this shape and is called
 * `<noun>_history`; a noun may add columns.
 *
 * @example
 * @Entity('task_history')
 * @ForeignKey(() => Task, ['subjectId'], ['id'], { name: 'task_history_subject' })
 * export class TaskHistory extends HistoryRow<TaskStatus> {}
 */
export abstract class HistoryRow<State extends string = string> {
  @PrimaryColumn('uuid')
  subjectId: string;

  /** The version of the subject after the step. */
  @PrimaryColumn('int')
  version: number;

  @Column('text')
  action: string;

  /** Null: the step creates the subject. */
  @Column('text', { nullable: true })
  fromStatus: State | null;

  @Column('text')
  toStatus: State;

  /** Subject of the access token, `SYSTEM_ACTOR` or `CITIZEN_ACTOR`. */
  @Column('text')
  actor: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz')
  at: Date;
}
