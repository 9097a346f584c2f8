import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Claim } from '../claim.entity.js';

/** The texts and links by which reports are grouped under a claim; each leads to one claim. */
@Entity('claim_key')
@Index('claim_key_of_claim', ['claimId'])
@Index('claim_key_by_band', ['bands'], { type: 'gin' })
export class ClaimKey {
  @PrimaryColumn('bytea')
  fingerprint: Buffer;

  @Column('uuid')
  @ForeignKey(() => Claim, { name: 'claim_key_claim' })
  claimId: string;

  /** Empty but for the text that founded the claim: similar texts are compared with that one, and never drift from it. */
  @Column('int', { array: true })
  bands: number[];

  @Column({ type: 'bit', length: '1024', nullable: true })
  trigrams: string | null;
}

/** The pictures of a claim, by their perceptual hashes. */
@Entity('claim_picture')
@Index('claim_picture_of_claim', ['claimId'])
export class ClaimPicture {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Claim, { name: 'claim_picture_claim' })
  claimId: string;

  @Column({ type: 'bit', length: '64' })
  hash: string;
}
