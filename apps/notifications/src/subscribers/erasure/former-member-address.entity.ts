import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ContactChannel } from '../contact-points/contact-points.js';

/**
 * Name and address of a member who has left, sealed, until they are erased or join again: nothing is sent there; the erasure
 * searches texts for them.
 */
@Entity('former_member_address')
@Index('former_member_address_of_member', ['memberId'])
export class FormerMemberAddress {
  /** Of the contact point, under which the address is sealed. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'former_member_address_pkey' })
  id: string;

  @Column('uuid')
  memberId: string;

  @Column('text')
  channel: ContactChannel;

  @Column('bytea')
  wrappedKey: Buffer;

  @Column('bytea')
  sealedAddress: Buffer;
}
