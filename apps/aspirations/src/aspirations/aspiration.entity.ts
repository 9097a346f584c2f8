import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { archiveReasons, referralDestinations } from '#contracts';
import type { AspirationOutcome, AspirationStatus, Channel } from './aspiration.states.js';

/** Part of the condition of public aspirations, for partial indexes; `publication/` has the whole. */
const isPublic = `verified_at IS NOT NULL AND NOT confidential AND merged_into IS NULL`;

/** An aspiration, or a part of a split one. What the citizen wrote is stored here only; the citizen's identity, in the reporters' vault. */
@Entity('aspiration')
@Index('aspiration_by_receipt', ['receivedAt', 'id'])
@Index('aspiration_by_priority', { synchronize: false })
@Index('aspiration_by_status', ['status', 'receivedAt', 'id'])
@Index('aspiration_by_assignee', ['assignee', 'receivedAt', 'id'], { where: 'assignee IS NOT NULL' })
@Index('aspiration_by_agency', ['agencyId', 'receivedAt', 'id'])
@Index('aspiration_by_category', ['category', 'receivedAt', 'id'])
@Index('aspiration_by_channel', ['channel', 'receivedAt', 'id'])
@Index('aspiration_by_kind', ['kind', 'receivedAt', 'id'])
@Index('aspiration_by_village', ['villageCode', 'receivedAt', 'id'])
@Index('aspiration_by_district', { synchronize: false })
@Index('aspiration_by_kim', ['kimId', 'receivedAt', 'id'])
@Index('aspiration_by_words', { synchronize: false })
@Index('aspiration_by_check_kim', ['checkKimId', 'id'], { where: 'check_kim_id IS NOT NULL' })
@Index('aspiration_public', ['receivedAt', 'id'], { where: isPublic })
@Index('aspiration_public_by_category', ['category', 'receivedAt', 'id'], { where: isPublic })
@Index('aspiration_public_by_village', ['villageCode', 'receivedAt', 'id'], { where: isPublic })
@Index('aspiration_referred_to_lapor', ['closedAt', 'id'], { where: `referred_to = 'LAPOR'` })
@Index('aspiration_part', ['parentId', 'part'], { unique: true, where: 'parent_id IS NOT NULL' })
@Check(
  'aspiration_parts_have_no_parts',
  `(parent_id IS NULL) = (part IS NULL) AND (parent_id IS NULL OR status <> 'SPLIT')`,
)
@Check('aspiration_not_into_itself', 'merged_into <> id')
@Check(
  'aspiration_agency_once_assigned',
  `CASE WHEN status IN ('ASSIGNED', 'ACCEPTED', 'ASKED', 'REOPENED') THEN agency_id IS NOT NULL
        WHEN status IN ('RECEIVED', 'RETURNED', 'VERIFIED', 'HELD', 'REFERRED', 'ARCHIVED') THEN agency_id IS NULL
        ELSE true END`,
)
@Check('aspiration_archived_for_a_reason', `(archive_reason IS NULL) = (status <> 'ARCHIVED')`)
@Check('aspiration_referred_somewhere', `(referred_to IS NULL) = (status <> 'REFERRED')`)
@Check('aspiration_answer_masked', `(answer IS NULL) = (answer_masked IS NULL)`)
@Check('aspiration_outcome_once_closed', `(outcome IS NULL) = (status <> 'CLOSED')`)
export class Aspiration {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: AspirationStatus;

  @Index('aspiration_tracking_number', { unique: true })
  @Column('text')
  trackingNumber: string;

  @Column('text')
  kind: string;

  @Column('text')
  category: string;

  @Column('text')
  villageCode: string;

  /** The KIM that submitted it; null for other channels. */
  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** The KIM that was asked last to check an answer on site. */
  @Column('uuid', { nullable: true })
  checkKimId: string | null;

  @Column('text', { default: 'KIM' })
  channel: Channel;

  @Column('text')
  title: string;

  /** As KIM and the public read it: `RedactedText`. */
  @Column('text')
  titleMasked: string;

  @Column('text')
  body: string;

  @Column('text')
  bodyMasked: string;

  @Column('boolean')
  anonymous: boolean;

  @Column('boolean')
  confidential: boolean;

  /** The aspiration that this one is a duplicate of, which acts for both. */
  @Index('aspiration_by_merged_into', { where: 'merged_into IS NOT NULL' })
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Aspiration, { name: 'aspiration_merged_into' })
  mergedInto: string | null;

  /** The aspiration that this one is a part of; never changes. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Aspiration, { name: 'aspiration_parent' })
  parentId: string | null;

  /** The number of the part, from 1. */
  @Column('smallint', { nullable: true })
  part: number | null;

  @Column('text', { nullable: true })
  agencyId: string | null;

  /** The account of the coordinator who works on it; readers outside the office do not learn of it. */
  @Column('text', { nullable: true })
  assignee: string | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('text', { nullable: true })
  answerMasked: string | null;

  @Column('int', { default: 0 })
  reopenings: number;

  /** How often an agency has declined it as outside its authority. */
  @Column('int', { default: 0 })
  declines: number;

  /** It needs an inspection on site (berkadar pengawasan), and so more time. */
  @Column('boolean', { default: false })
  oversight: boolean;

  /** When the reporter was notified of the present answer: by message, on the tracking page, or by the KIM. */
  @Column('timestamptz', { nullable: true })
  reporterNotifiedAt: Date | null;

  /** The message that notified the reporter, as long as it may come back; null when they have surely read the answer. */
  @Column('uuid', { nullable: true })
  reporterNotifiedBy: string | null;

  @Column('text', { nullable: true })
  outcome: AspirationOutcome | null;

  @Column('text', { nullable: true })
  archiveReason: (typeof archiveReasons)[number] | null;

  @Column('text', { nullable: true })
  referredTo: (typeof referralDestinations)[number] | null;

  /** By the citizen, from 1 (poor) to 5. */
  @Column('smallint', { nullable: true })
  rating: number | null;

  /** Subject of the account that submitted it; `CITIZEN_ACTOR` for a citizen. */
  @Column('text')
  submittedBy: string;

  @Column('timestamptz')
  receivedAt: Date;

  /** The receipt, moved back by a day for each point of priority that its citizens give; triggers write it. */
  @Column({ type: 'timestamptz', select: false, insert: false, update: false })
  readonly priorityFrom?: Date;

  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  assignedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  respondedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** The stems of its masked texts; a trigger writes them. */
  @Column({ type: 'tsvector', select: false, insert: false, update: false })
  readonly searchWords?: string;
}
