import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A read of a member's personal data. Rows are never changed. */
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
