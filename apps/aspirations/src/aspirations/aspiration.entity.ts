import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { archiveReasons, referralDestinations } from '#contracts';
import type { Channel, AspirationStatus } from './aspiration.states.js';

export const aspirationOutcomes = ['SATISFIED', 'SILENCE', 'UPHELD'] as const;
export type AspirationOutcome = (typeof aspirationOutcomes)[number];

/** Those that everybody may see are found by these, nearly: the rest of the rule stands where they are asked for. */
const isPublic = `verified_at IS NOT NULL AND NOT confidential AND merged_into IS NULL`;

/** A case. What the citizen told lies here and nowhere else; who the citizen is lies in the reporters' vault. */
@Entity('aspiration')
@Index('aspiration_by_status', ['status', 'id'])
@Index('aspiration_by_agency', ['agencyId', 'id'])
@Index('aspiration_by_village', ['villageCode', 'id'])
@Index('aspiration_by_kim', ['kimId', 'id'])
@Index('aspiration_public', ['receivedAt', 'id'], { where: isPublic })
@Index('aspiration_public_by_category', ['category', 'receivedAt', 'id'], { where: isPublic })
@Index('aspiration_public_by_village', ['villageCode', 'receivedAt', 'id'], { where: isPublic })
@Index('aspiration_referred_to_lapor', ['closedAt', 'id'], { where: `referred_to = 'LAPOR'` })
@Index('aspiration_waiting', ['status', 'receivedAt', 'id'], {
  where: `status IN ('RECEIVED', 'VERIFIED', 'UNDER_REVIEW')`,
})
@Index('aspiration_part', ['parentId', 'part'], { unique: true, where: 'parent_id IS NOT NULL' })
@Check(
  'aspiration_parts_have_no_parts',
  `(parent_id IS NULL) = (part IS NULL) AND (parent_id IS NULL OR status <> 'SPLIT')`,
)
@Check('aspiration_not_into_itself', 'merged_into <> id')
@Check(
  'aspiration_agency_once_assigned',
  `CASE WHEN status IN ('ASSIGNED', 'ACCEPTED', 'ASKED', 'REOPENED') THEN agency_id IS NOT NULL
        WHEN status IN ('RECEIVED', 'RETURNED', 'VERIFIED', 'REFERRED', 'ARCHIVED') THEN agency_id IS NULL
        ELSE true END`,
)
@Check('aspiration_archived_for_a_reason', `(archive_reason IS NULL) = (status <> 'ARCHIVED')`)
@Check('aspiration_referred_to_somebody', `(referred_to IS NULL) = (status <> 'REFERRED')`)
@Check('aspiration_outcome_once_closed', `(outcome IS NULL) = (status <> 'CLOSED')`)
export class Aspiration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'aspiration_pkey' })
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

  /** Null: no KIM took it in. */
  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** By which door it came. */
  @Column('text', { default: 'KIM' })
  channel: Channel;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('boolean')
  anonymous: boolean;

  @Column('boolean')
  confidential: boolean;

  /** The case that this one is a duplicate of; while it is set, nothing else happens to this one. */
  @Index('aspiration_by_merged_into', { where: 'merged_into IS NOT NULL' })
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Aspiration, { name: 'aspiration_merged_into' })
  mergedInto: string | null;

  /** The case that this one is a part of; set when it begins, and never after. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Aspiration, { name: 'aspiration_parent' })
  parentId: string | null;

  /** Which part it is, from 1 on. */
  @Column('smallint', { nullable: true })
  part: number | null;

  @Column('text', { nullable: true })
  agencyId: string | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('int', { default: 0 })
  reopenings: number;

  /** How often an agency has found it not to be within its authority. */
  @Column('int', { default: 0 })
  declines: number;

  /** It needs an inspection on site (berkadar pengawasan), and so more time. */
  @Column('boolean', { default: false })
  oversight: boolean;

  /** When somebody, or the case's page, has told the citizen of the present answer. */
  @Column('timestamptz', { nullable: true })
  reporterNotifiedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: AspirationOutcome | null;

  /** Why it was archived. */
  @Column('text', { nullable: true })
  archiveReason: (typeof archiveReasons)[number] | null;

  /** To whom it was referred. */
  @Column('text', { nullable: true })
  referredTo: (typeof referralDestinations)[number] | null;

  /** How well the citizen was served, 1 to 5. */
  @Column('smallint', { nullable: true })
  rating: number | null;

  /** Account that took it in, such as a member of the KIM; `CITIZEN` for somebody without one. */
  @Column('text')
  submittedBy: string;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  assignedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  respondedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
