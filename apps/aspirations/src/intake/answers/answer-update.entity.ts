import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { FormAnswers } from '../categories/questions.js';
import type { PersonalDataKind } from '#text';

/** The answers of an aspiration after an update; rows are only ever added, and the latest one counts. */
@Entity('answer_update')
export class AnswerUpdate {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'answer_update_aspiration' })
  aspirationId: string;

  /** The version of the aspiration after the update. */
  @PrimaryColumn('int')
  version: number;

  @Column('text')
  category: string;

  @Column('int')
  formVersion: number;

  /** All answers after the update. */
  @Column('jsonb')
  answers: FormAnswers;

  @Column('jsonb')
  answersMasked: FormAnswers;

  @Column('text', { array: true })
  personalData: PersonalDataKind[];

  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
