import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { memberPosts } from '#contracts';

/** A member's place in a KIM. Who it is, and how to reach them, lies sealed in `member_contact`. */
@Entity('member')
@Check('member_post_known', `post IN ('CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER')`)
@Index('member_by_kim', ['kimId', 'id'])
@Index('member_post', ['kimId', 'post'], { unique: true, where: `post <> 'MEMBER'` })
@Index('member_account', ['kimId', 'accountId'], { unique: true, where: 'account_id IS NOT NULL' })
export class MemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pkey' })
  id: string;

  @ForeignKey('KimEntity', { name: 'member_kim' })
  @Column('uuid', { name: 'kim_id' })
  kimId: string;

  @Column('int')
  version: number;

  @Column('text')
  post: (typeof memberPosts)[number];

  /** Subject of the account with which the member signs in. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Column('date', { name: 'joined_on' })
  joinedOn: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
