import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';
import type { FormAnswers } from './categories/questions.js';
import type { PersonalDataKind } from '#text';
import type { ConsentForm, Medium } from './channels.js';

/** How an aspiration was submitted, and the first answers to the questions of its category. Never changes. */
@Entity('aspiration_intake')
@Index('aspiration_intake_by_fingerprint', ['fingerprint'], { where: 'fingerprint IS NOT NULL' })
@Index('aspiration_intake_by_citizen', ['citizenAccount', 'aspirationId'], { where: 'citizen_account IS NOT NULL' })
export class AspirationIntake {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'aspiration_intake_aspiration' })
  aspirationId: string;

  /** How it reached the staff; null for other channels. */
  @Column('text', { nullable: true })
  medium: Medium | null;

  /** Subject of the citizen's account; null without one. */
  @Column('text', { nullable: true })
  citizenAccount: string | null;

  @Column('text')
  consentForm: ConsentForm;

  /** The text that the citizen consented to. */
  @Column('text')
  consentVersion: string;

  /** The category whose questions were answered; the aspiration's own may be corrected later. */
  @Column('text')
  formCategory: string;

  @Column('int')
  formVersion: number;

  @Column('jsonb')
  answers: FormAnswers;

  @Column('jsonb')
  answersMasked: FormAnswers;

  /** The kinds of personal data in the texts. */
  @Column('text', { array: true })
  personalData: PersonalDataKind[];

  /** Where it is, in degrees of WGS 84; only the office and the agency read it as it is. */
  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Column('double precision', { nullable: true })
  longitude: number | null;

  /** Equal when the same was sent again (`RepeatedSubmissions`); null where that does not count. */
  @Column('bytea', { nullable: true })
  fingerprint: Buffer | null;
}

/** The response to a request with an id of the client's; only the same content opens it. */
@Entity('client_request')
export class ClientRequestRow {
  /** Subject of the account; empty without one. */
  @PrimaryColumn('text')
  account: string;

  @PrimaryColumn('uuid')
  clientId: string;

  @Column('bytea')
  contentHash: Buffer;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  respondedAt: Date;
}
