import { type ActionOf, definePolicy } from '#access';
import { kimManagers } from '../../kims/kim-roles.js';

/** Who invites members to link their accounts, and who accepts. */
export const invitationPolicy = definePolicy({
  'account-invitation.send': { roles: kimManagers, scope: 'bound' },
  'account-invitation.read': { roles: kimManagers, scope: 'bound' },
  /** The account that has the link of the invitation. */
  'account-invitation.accept': 'authenticated',
  /** The service that sends the invitations gets their links. */
  'account-invitation.issue-links': { roles: ['SERVICE'], scope: 'bound' },
});

export type InvitationPermission = ActionOf<typeof invitationPolicy>;
