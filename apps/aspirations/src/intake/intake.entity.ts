import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';
import type { FormAnswers } from './categories/questions.js';
import type { PersonalDataKind } from '../aspirations/redaction/personal-data.js';
import type { ConsentForm, Medium } from './channels.js';

/** How a case came in, and what was answered to the questions of its category. It is written once. */
@Entity('aspiration_intake')
@Index('aspiration_intake_by_citizen', ['citizenAccount', 'aspirationId'], { where: 'citizen_account IS NOT NULL' })
export class AspirationIntake {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'aspiration_intake_aspiration' })
  aspirationId: string;

  /** How it reached the staff; null by another channel. */
  @Column('text', { nullable: true })
  medium: Medium | null;

  /** Subject of the account of the citizen, when the citizen entered it with one. */
  @Column('text', { nullable: true })
  citizenAccount: string | null;

  @Column('text')
  consentForm: ConsentForm;

  /** Which text the citizen agreed to. */
  @Column('text')
  consentVersion: string;

  /** The category whose questions were answered; the case's own may be put right later. */
  @Column('text')
  formCategory: string;

  @Column('int')
  formVersion: number;

  @Column('jsonb')
  answers: FormAnswers;

  /** Of which kinds personal data stands in what was told. */
  @Column('text', { array: true })
  personalData: PersonalDataKind[];
}

/** What has been told by whom lately, under marks that tell nobody: what limits are counted by. Forgotten after two days. */
@Entity('intake_fingerprint')
export class IntakeFingerprint {
  @PrimaryColumn('bytea')
  fingerprint: Buffer;

  @Index('intake_fingerprint_by_time')
  @PrimaryColumn('timestamptz')
  submittedAt: Date;

  /** The case or the draft. */
  @PrimaryColumn('uuid')
  id: string;
}

/** The answer to something that came with an id of the client's; only the same content opens it. */
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
