import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody read a member's contact data, when and for what; rows are only ever added. */
@Entity('contact_access')
@Index('contact_access_by_member', ['memberId', 'id'])
export class ContactAccessEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_access_pkey' })
  id: string;

  @ForeignKey('MemberEntity', { name: 'contact_access_member' })
  @Column('uuid')
  memberId: string;

  @Column('text')
  purpose: string;

  /** Subject of the access token. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
