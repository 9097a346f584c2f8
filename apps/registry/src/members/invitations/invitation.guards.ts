import { sql } from '#database';
import type { GuardTable } from '#lifecycle';
import { lockMember } from '../member-rows.js';
import type { InvitationEntity } from './invitation.entity.js';
import type { InvitationGuard } from './invitation.workflow.js';

/** Links that a member gets within 24 hours: a stranger's mailbox that was entered by mistake is not flooded. */
export const linksPerDay = 3;

export interface InvitationInput {
  readonly kimName?: string;
}

export const invitationGuards: GuardTable<InvitationGuard, InvitationEntity, InvitationInput> = {
  /** Locks the member: one who leaves or is linked at the same time has no open invitation afterwards. */
  'member-not-active': async ({ tx, after: { memberId } }) => (await lockMember(tx, memberId)).status === 'ACTIVE',
  'account-linked': async ({ tx, after: { memberId } }) => (await lockMember(tx, memberId)).accountId === null,
  'invitation-limited': async ({ tx, after: { memberId }, now }) => {
    const [sent] = await tx.query<{ links: number }>(sql`
      SELECT count(*)::int AS links
        FROM account_invitation JOIN account_invitation_history ON subject_id = account_invitation.id
       WHERE member_id = ${memberId} AND action IN ('invite', 'resend') AND at > ${now}::timestamptz - interval '24 h'`);
    return sent!.links < linksPerDay || { headers: { 'retry-after': '86400' } };
  },
  'invitation-open': { constraint: 'account_invitation_open' },
  'invitation-expired': ({ after: { expiresAt }, now }) => expiresAt > now,
};
