import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A member's name, e-mail address and telephone number, sealed under a key of the member's own. */
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
