import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { historyTable } from './history.js';

/**
 * One step of a subject's lifecycle; rows are only ever added. Every history has this shape and is called
 * `<noun>_history`; a noun that adds columns extends it.
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

/** The entity of a history without further columns: `export const TaskHistory = historyOf('task', () => Task);` */
export function historyOf(noun: string, subject: () => Function): new () => HistoryRow {
  const table = historyTable(noun);
  @Entity(table)
  @ForeignKey(subject as () => new () => object, ['subjectId'], ['id'], { name: `${table}_subject` })
  class History extends HistoryRow {}
  return History;
}
