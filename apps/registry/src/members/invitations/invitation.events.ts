import { AccountInvitationSent } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { InvitationEntity } from './invitation.entity.js';
import type { InvitationInput } from './invitation.guards.js';

export const invitationEvents: EventTable<InvitationEntity, InvitationInput> = {
  /** Without the link: the service that sends it requests it at that moment. */
  AccountInvitationSent: ({ after, input: { kimName } }) =>
    AccountInvitationSent({
      invitationId: after.id,
      version: after.version,
      memberId: after.memberId,
      kimId: after.kimId,
      kimName: kimName!,
      issue: after.issue,
      expiresAt: after.expiresAt.toISOString(),
    }),
};
