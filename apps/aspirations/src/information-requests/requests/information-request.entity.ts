import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';
import type { ExemptionGround } from '../exemption-grounds.js';
import type { InformationOutcome } from './decision.rules.js';
import type { InformationForm } from '../../intake/requested-information.js';

/** What a request for information has besides other aspirations: its number in the register, and what it is for. */
@Entity('information_request')
@Index('information_request_number', ['year', 'number'], { unique: true })
export class InformationRequest {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'information_request_aspiration' })
  aspirationId: string;

  /** Year of receipt, in Asia/Jakarta. */
  @Column('int')
  year: number;

  /** In the order of receipt, from 1 in each year. Public, unlike the tracking number. */
  @Column('int')
  number: number;

  @Column('text', { nullable: true })
  purpose: string | null;

  @Column('text', { nullable: true })
  form: InformationForm | null;
}

/** The last number of each year. */
@Entity('information_register_year')
export class InformationRegisterYear {
  @PrimaryColumn('int')
  year: number;

  @Column('int')
  lastNumber: number;
}

const withGround = `outcome IN ('REFUSED', 'GRANTED_IN_PART')`;

/** A decision of the information officer; append-only. The answer itself is that of the aspiration. */
@Entity('information_decision')
@Index('information_decision_number', ['aspirationId', 'number'], { unique: true })
@Check('information_decision_ground', `(ground IS NOT NULL) = (${withGround})`)
@Check('information_decision_tested', `(consequence_test IS NOT NULL) = (${withGround})`)
@Check('information_decision_holder', `(held_by IS NOT NULL) = (outcome = 'NOT_HELD')`)
export class InformationDecision {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => InformationRequest, { name: 'information_decision_request' })
  aspirationId: string;

  /** From 1; a granted objection leads to another. */
  @Column('int')
  number: number;

  @Column('text')
  outcome: InformationOutcome;

  /** Of what is withheld. */
  @Column('text', { nullable: true })
  ground: ExemptionGround | null;

  /** What disclosure would cause (UU 14/2008 art. 19). Never public: it may reveal what is exempt. */
  @Column('text', { nullable: true })
  consequenceTest: string | null;

  /** What was asked for, without names, for the public register. */
  @Column('text')
  subject: string;

  @Column('text', { nullable: true })
  form: InformationForm | null;

  /** In rupiah. */
  @Column('int', { nullable: true })
  cost: number | null;

  /** The body that holds the information. */
  @Column('text', { nullable: true })
  heldBy: string | null;

  /** The request was passed on to it. */
  @Column('boolean', { default: false })
  forwarded: boolean;

  /** Since the receipt, or the granted objection; without pauses. */
  @Column('int')
  workingDays: number;

  /** After the last day of the law. */
  @Column('boolean')
  late: boolean;

  @Column('text')
  decidedBy: string;

  @Column('timestamptz')
  decidedAt: Date;
}
