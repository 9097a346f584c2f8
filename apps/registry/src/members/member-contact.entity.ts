import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The personal data of a member, sealed under a key of their own. */
@Entity('member_contact')
@Index('member_contact_by_name', { synchronize: false })
export class MemberContactEntity {
  @ForeignKey('MemberEntity', { name: 'member_contact_member' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_contact_pkey' })
  memberId: string;

  @Column('bytea')
  wrappedKey: Buffer;

  @Column('bytea')
  sealed: Buffer;

  /** See `NameHashes`. */
  @Column('text', { array: true })
  nameHashes: string[];
}
