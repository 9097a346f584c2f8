import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The personal data of a member, sealed under a key of their own. */
@Entity('member_contact')
export class MemberContactEntity {
  @ForeignKey('MemberEntity', { name: 'member_contact_member' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_contact_pkey' })
  memberId: string;

  @Column('bytea')
  wrappedKey: Buffer;

  @Column('bytea')
  sealed: Buffer;
}
