import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A request for a new PIN, as it was made: with the number and a keyed hash of the contact, whether they match or not. A job
 * resolves it soon and deletes it, so that no answer waits for it.
 */
@Entity('pin_request')
export class PinRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pin_request_pkey' })
  id: string;

  @Column('text')
  trackingNumber: string;

  /** See `CitizenFingerprints`. */
  @Column('bytea')
  contact: Buffer;

  @Column('timestamptz')
  requestedAt: Date;
}

/** A new PIN of an aspiration or a supporter, sent to the contact on file; it takes the place of the former one when it is used. */
@Entity('pin_renewal')
@Index('pin_renewal_by_owner', ['ownerId', 'id'])
@Index('pin_renewal_by_contact', ['contact', 'requestedAt'])
@Index('pin_renewal_old', ['requestedAt'])
export class PinRenewal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pin_renewal_pkey' })
  id: string;

  /** The aspiration or the supporter. */
  @Column('uuid')
  ownerId: string;

  @Column('bytea')
  contact: Buffer;

  /** As of `tracking_pin`; null after it was used, or when a later one has taken its place. */
  @Column('bytea', { nullable: true })
  hash: Buffer | null;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
