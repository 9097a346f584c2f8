import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { memberPosts, memberStatuses } from '#contracts';
import type { LeavingReason } from './member.workflow.js';

/** A membership in a KIM. The personal data are sealed in `member_contact`. */
@Entity('member')
@Check('member_post_known', `post IN ('CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER')`)
@Check('member_status', `status IN ('ACTIVE', 'LEFT', 'ERASED')`)
@Check('member_left', `(status = 'ACTIVE') = (left_on IS NULL)`)
@Check('member_erased', `status <> 'ERASED' OR account_id IS NULL`)
@Check('member_pending', `status = 'ACTIVE' OR pending_account_id IS NULL`)
@Index('member_by_kim', ['kimId', 'status', 'id'])
@Index('member_post', ['kimId', 'post'], { unique: true, where: `post <> 'MEMBER' AND status = 'ACTIVE'` })
@Index('member_account', ['kimId', 'accountId'], { unique: true, where: 'account_id IS NOT NULL' })
@Index('member_by_account', ['accountId', 'id'], { where: 'account_id IS NOT NULL' })
@Index('member_by_pending_account', ['pendingAccountId', 'id'], { where: 'pending_account_id IS NOT NULL' })
export class MemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pkey' })
  id: string;

  @ForeignKey('KimEntity', { name: 'member_kim' })
  @Column('uuid')
  kimId: string;

  @Column('int')
  version: number;

  @Column('text')
  status: (typeof memberStatuses)[number];

  /** Of a former member: the last one. */
  @Column('text')
  post: (typeof memberPosts)[number];

  /** Subject of the account with which the member signs in; it has confirmed the link. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** Subject of the account that was asked to confirm. */
  @Column('uuid', { nullable: true })
  pendingAccountId: string | null;

  /** Of a member who does not live in a village that the KIM serves. */
  @ForeignKey('AreaEntity', { name: 'member_home_village' })
  @Column('text', { nullable: true })
  homeVillageCode: string | null;

  /** A minor, with the consent of a guardian whose name is sealed with the member's own. */
  @Column('boolean')
  underGuardian: boolean;

  /** The last entry; earlier ones are in the history. */
  @Column('date')
  joinedOn: string;

  @Column('date', { nullable: true })
  leftOn: string | null;

  @Column('text', { nullable: true })
  leavingReason: LeavingReason | null;

  @Column('timestamptz')
  createdAt: Date;
}
