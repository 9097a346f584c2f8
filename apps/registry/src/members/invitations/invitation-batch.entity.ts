import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A request to invite many members, and its progress. */
@Entity('account_invitation_batch')
@Check('account_invitation_batch_members', `members >= 0 AND invited >= 0 AND invited <= members`)
@Index('account_invitation_batch_open', ['requestedAt', 'id'], { where: 'finished_at IS NULL' })
export class InvitationBatchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_invitation_batch_pkey' })
  id: string;

  /** The members that were selected. */
  @Column('int')
  members: number;

  /** Those of them who were invited; others had an account or an invitation when their turn came. */
  @Column('int')
  invited: number;

  /** Subject of the access token. */
  @Column('text')
  requestedBy: string;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}

/** A member of a batch whose turn has not come. */
@Entity('account_invitation_batch_member')
export class InvitationBatchMemberEntity {
  @ForeignKey('InvitationBatchEntity', { name: 'account_invitation_batch_member_batch' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_invitation_batch_member_pkey' })
  batchId: string;

  @ForeignKey('MemberEntity', { name: 'account_invitation_batch_member_member' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_invitation_batch_member_pkey' })
  memberId: string;
}
