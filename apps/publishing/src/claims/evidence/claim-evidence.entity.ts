import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Claim } from '../claim.entity.js';

/** What speaks for or against a claim, with its source. */
@Entity('claim_evidence')
@Index('claim_evidence_of_claim', ['claimId', 'id'])
export class ClaimEvidence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Claim, { name: 'claim_evidence_claim' })
  claimId: string;

  @Column('text')
  kind: 'SOURCE' | 'CLAIM_REVIEW';

  @Column('text')
  publisher: string;

  @Column('text')
  title: string;

  @Column('text')
  link: string;

  @Column('text', { nullable: true })
  note: string | null;

  /** Of a ClaimReview: the verdict of its publisher, in its words. */
  @Column('text', { nullable: true })
  rating: string | null;

  /** Subject of the access token. */
  @Column('text')
  addedBy: string;

  @Column('timestamptz')
  addedAt: Date;
}
