import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Channels that need an address of the recipient. */
export const contactChannels = ['EMAIL', 'SMS', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH'] as const;
export type ContactChannel = (typeof contactChannels)[number];

export const ownerKinds = ['ACCOUNT', 'MEMBER', 'SUBSCRIBER', 'REPORTER'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

export const contactPointStates = ['UNCONFIRMED', 'CONFIRMED', 'REMOVED'] as const;

/** An address of a recipient on one channel, sealed; a removed one has lost its key. */
@Entity('contact_point')
@Check('contact_point_owner', `owner_kind IN ('ACCOUNT', 'MEMBER', 'SUBSCRIBER', 'REPORTER')`)
@Check('contact_point_channel', `channel IN ('EMAIL', 'SMS', 'WHATSAPP', 'TELEGRAM', 'WEB_PUSH')`)
@Check('contact_point_state', `state IN ('UNCONFIRMED', 'CONFIRMED', 'REMOVED')`)
@Check('contact_point_erased', `state <> 'REMOVED' OR (wrapped_key IS NULL AND sealed_address IS NULL)`)
@Index('contact_point_once', ['ownerKind', 'ownerId', 'channel', 'fingerprint'], { unique: true })
@Index('contact_point_of_address', ['fingerprint', 'channel'])
export class ContactPoint {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_point_pkey' })
  id: string;

  @Column('text')
  ownerKind: OwnerKind;

  @Column('uuid')
  ownerId: string;

  @Column('text')
  channel: ContactChannel;

  @Column('bytea', { nullable: true })
  wrappedKey: Buffer | null;

  /** Name and address, sealed under the id. */
  @Column('bytea', { nullable: true })
  sealedAddress: Buffer | null;

  /** A keyed hash of the normalised address. */
  @Column('bytea')
  fingerprint: Buffer;

  @Column('text')
  state: (typeof contactPointStates)[number];

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;
}
