import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { FormAnswers } from '../categories/questions.js';
import type { PersonalDataKind } from '../../aspirations/redaction/personal-data.js';

/** What is answered to the questions of a case since its intake; rows are added and never changed, the newest counts. */
@Entity('answer_update')
export class AnswerUpdate {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'answer_update_aspiration' })
  aspirationId: string;

  /** The case's version after it. */
  @PrimaryColumn('int')
  version: number;

  @Column('text')
  category: string;

  @Column('int')
  formVersion: number;

  /** All that is answered then. */
  @Column('jsonb')
  answers: FormAnswers;

  @Column('text', { array: true })
  personalData: PersonalDataKind[];

  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
