import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { claimChannels } from '#contracts';
import { historyOf } from '#lifecycle';
import type { MediaAuthenticity } from './claim-review/media-review.js';
import type { ClaimHarm, ClaimReach, ClaimSubtype, ClaimVerdict } from './claim.rules.js';
import type { ClaimStatus } from './claim.workflow.js';

/**
 * A statement that may be false, however often it is reported. `reportCount`, `villageCodes`, `channels`, `kimIds` and
 * `lastReportedAt` follow the reports without a new version.
 */
@Entity('claim')
@Index('claim_by_score', ['score', 'id'])
@Index('claim_by_village', ['villageCodes'], { type: 'gin' })
@Index('claim_by_kim', ['kimIds'], { type: 'gin' })
@Index('claim_by_rating', ['ratedAt', 'id'], { where: 'verdict IS NOT NULL' })
@Index('claim_of_clarification', ['clarificationDocumentId'], {
  unique: true,
  where: 'clarification_document_id IS NOT NULL',
})
@Check('claim_rated_by_two', `verdict IS NULL OR (rated_by IS NOT NULL AND confirmed_by <> rated_by)`)
@Check('claim_rated_with_statement', `verdict IS NULL OR statement IS NOT NULL`)
export class Claim {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: ClaimStatus;

  /** The beginning of the first report, masked. */
  @Column('text')
  excerpt: string;

  /** The claim as the office words it; null before the triage. */
  @Column('text', { nullable: true })
  statement: string | null;

  @Column('text', { nullable: true })
  reach: ClaimReach | null;

  @Column('text', { nullable: true })
  harm: ClaimHarm | null;

  /** 0 before the triage. */
  @Column('int')
  score: number;

  @Column('text', { nullable: true })
  proposedVerdict: ClaimVerdict | null;

  @Column('text', { nullable: true })
  proposedSubtype: ClaimSubtype | null;

  @Column('text', { nullable: true })
  proposedExplanation: string | null;

  @Column('text', { nullable: true })
  proposedMediaAuthenticity: MediaAuthenticity | null;

  /** Subjects of access tokens. */
  @Column('text', { nullable: true })
  proposedBy: string | null;

  @Column('text', { nullable: true })
  verdict: ClaimVerdict | null;

  @Column('text', { nullable: true })
  subtype: ClaimSubtype | null;

  /** Public. */
  @Column('text', { nullable: true })
  explanation: string | null;

  @Column('text', { nullable: true })
  mediaAuthenticity: MediaAuthenticity | null;

  @Column('text', { nullable: true })
  ratedBy: string | null;

  @Column('text', { nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { nullable: true })
  ratedAt: Date | null;

  @Column('uuid', { nullable: true })
  clarificationDocumentId: string | null;

  /** Of the first clarification. */
  @Column('timestamptz', { nullable: true })
  clarifiedAt: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Claim, { name: 'claim_merged_into' })
  mergedInto: string | null;

  @Column('int')
  reportCount: number;

  /** Where it was seen. */
  @Column('text', { array: true })
  villageCodes: string[];

  @Column('text', { array: true })
  channels: (typeof claimChannels)[number][];

  /** Whose members have reported it. */
  @Column('uuid', { array: true })
  kimIds: string[];

  @Column('timestamptz')
  firstReportedAt: Date;

  @Column('timestamptz')
  lastReportedAt: Date;
}

export const ClaimHistory = historyOf('claim', () => Claim);
