import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { claimChannels } from '#contracts';
import { Claim } from '../claim.entity.js';

/** One report of a claim. As confidential as its text: the office reads it, others its receipt. */
@Entity('claim_report')
@Index('claim_report_of_claim', ['claimId', 'id'])
@Index('claim_report_by_receipt', ['receipt'], { unique: true })
export class ClaimReport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Claim, { name: 'claim_report_claim' })
  claimId: string;

  /** With it the reporter reads what became of the claim. */
  @Column('text')
  receipt: string;

  /** As it was written; empty for a picture or a link alone. */
  @Column('text')
  text: string;

  /** Whatever was given as a link; no address that may be opened unchecked. */
  @Column('text', { nullable: true })
  link: string | null;

  /** Where it was seen, in words. */
  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { array: true })
  villageCodes: string[];

  @Column('text', { array: true })
  channels: (typeof claimChannels)[number][];

  /** Of the member who reported it; null: a citizen did. */
  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** Subject of the member's access token. */
  @Column('text', { nullable: true })
  account: string | null;

  @Column('timestamptz')
  receivedAt: Date;
}

/** How a citizen who reported a claim can be asked, sealed under a key of its own: deleting the row erases it. */
@Entity('claim_contact')
export class ClaimContact {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ClaimReport, { name: 'claim_contact_report' })
  reportId: string;

  @Column('bytea')
  wrappedKey: Buffer;

  @Column('bytea')
  sealed: Buffer;

  @Index('claim_contact_by_age')
  @Column('timestamptz')
  storedAt: Date;
}
