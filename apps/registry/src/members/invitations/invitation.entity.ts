import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { InvitationStatus } from './invitation.workflow.js';

/** An invitation of a member to link the account with which they sign in. */
@Entity('account_invitation')
@Check('account_invitation_status', `status IN ('OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED')`)
@Check('account_invitation_accepted', `(status = 'ACCEPTED') = (accepted_by IS NOT NULL)`)
@Index('account_invitation_open', ['memberId'], { unique: true, where: `status = 'OPEN'` })
@Index('account_invitation_by_member', ['memberId', 'id'])
@Index('account_invitation_by_kim', ['kimId', 'id'])
@Index('account_invitation_token', ['tokenHash'], { unique: true })
@Index('account_invitation_expiring', ['expiresAt'], { where: `status = 'OPEN'` })
@Index('account_invitation_by_batch', ['batchId'], { where: 'batch_id IS NOT NULL' })
export class InvitationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_invitation_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: InvitationStatus;

  @ForeignKey('KimEntity', { name: 'account_invitation_kim' })
  @Column('uuid')
  kimId: string;

  @ForeignKey('MemberEntity', { name: 'account_invitation_member' })
  @Column('uuid')
  memberId: string;

  /** Of an invitation that was sent with many others. */
  @ForeignKey('InvitationBatchEntity', { name: 'account_invitation_batch_id' })
  @Column('uuid', { nullable: true })
  batchId: string | null;

  /** The number of the link: only the last one is valid. */
  @Column('int')
  issue: number;

  /** See `InvitationTokens`. */
  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  expiresAt: Date;

  /** Subject of the access token. */
  @Column('text')
  invitedBy: string;

  @Column('timestamptz')
  invitedAt: Date;

  /** Subject of the account that has accepted. */
  @Column('uuid', { nullable: true })
  acceptedBy: string | null;
}

export const InvitationHistoryEntity = historyOf('account-invitation', () => InvitationEntity);
