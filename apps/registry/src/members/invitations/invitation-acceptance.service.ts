import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { sql } from '#database';
import { type Call, Idempotency } from '#http-api';
import { accountOf } from '../mandates/mandate-access.js';
import { MemberLifecycle } from '../member.lifecycle.js';
import { InvitationTokens } from './invitation-tokens.js';
import type { AcceptedInvitation } from './invitation.dto.js';
import { invitationError } from './invitation.errors.js';
import { InvitationLifecycle } from './invitation.lifecycle.js';
import type { InvitationStatus } from './invitation.workflow.js';

const refusals = {
  ACCEPTED: 'invitation-used',
  REVOKED: 'invitation-revoked',
  EXPIRED: 'invitation-expired',
} as const satisfies Partial<Record<InvitationStatus, string>>;

/** Links the account of who has the link of an invitation with the member. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly invitations: InvitationLifecycle,
    private readonly members: MemberLifecycle,
    private readonly tokens: InvitationTokens,
  ) {}

  /**
   * @throws 404 `invitation-not-found`; 410 `invitation-used`, `invitation-revoked`, `invitation-expired`; 409
   * `account-linked` for a member with an account, `account-taken` for an account of another member of the KIM
   */
  accept(token: string, actor: Actor, call: Call, now = new Date()): Promise<AcceptedInvitation> {
    const account = accountOf(actor);
    if (account === undefined) throw invitationError('account-unsuitable');
    return this.idempotency.once(call, async (tx) => {
      const [found] = await tx.query<{ id: string }>(
        sql`SELECT id FROM account_invitation WHERE token_hash = ${this.tokens.hashOf(token)}`,
      );
      if (!found) throw invitationError('invitation-not-found');
      const invitation = await this.invitations.lock(tx, found.id);
      if (invitation.status !== 'OPEN') throw invitationError(refusals[invitation.status]);
      await this.invitations.applyTo(tx, invitation, 'accept', {
        actor,
        authorized: true,
        now,
        changes: { acceptedBy: account },
      });
      const { version, kimId, post } = await this.members.apply(tx, 'confirm-link', {
        id: invitation.memberId,
        actor,
        authorized: true,
        now,
        changes: { accountId: account, pendingAccountId: null },
      });
      return { memberId: invitation.memberId, version, kimId, post };
    });
  }
}
