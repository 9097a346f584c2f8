import type { Workflow } from '#workflow';

export const invitationStatuses = ['OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export type InvitationAction = 'invite' | 'resend' | 'accept' | 'revoke' | 'expire';
export type InvitationGuard =
  'member-not-active' | 'account-linked' | 'invitation-limited' | 'invitation-open' | 'invitation-expired';

const reachable: readonly InvitationGuard[] = ['member-not-active', 'account-linked', 'invitation-limited'];

/** The lifecycle of an invitation to link an account with a member. Its link is used once, or replaced by another one. */
export const invitationWorkflow: Workflow<InvitationStatus, InvitationAction, InvitationGuard> = {
  noun: 'account-invitation',
  states: invitationStatuses,
  initial: 'OPEN',
  transitions: [
    {
      from: null,
      action: 'invite',
      to: 'OPEN',
      by: 'account-invitation.send',
      guards: [...reachable, 'invitation-open'],
      emits: 'AccountInvitationSent',
    },
    {
      from: 'OPEN',
      action: 'resend',
      to: 'OPEN',
      by: 'account-invitation.send',
      guards: reachable,
      emits: 'AccountInvitationSent',
    },
    {
      from: 'EXPIRED',
      action: 'resend',
      to: 'OPEN',
      by: 'account-invitation.send',
      guards: [...reachable, 'invitation-open'],
      emits: 'AccountInvitationSent',
    },
    {
      from: 'OPEN',
      action: 'accept',
      to: 'ACCEPTED',
      by: 'account-invitation.accept',
      guards: ['invitation-expired', 'member-not-active', 'account-linked'],
      emits: null,
    },
    { from: 'OPEN', action: 'revoke', to: 'REVOKED', by: 'account-invitation.send', guards: [], emits: null },
    { from: 'OPEN', action: 'expire', to: 'EXPIRED', by: 'system', guards: [], emits: null },
  ],
};
