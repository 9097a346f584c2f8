import { type ActionOf, definePolicy } from '#access';
import { inboxRoles } from './inbox-roles.js';

export const roleInboxPolicy = definePolicy({
  /** Shows the messages to each role of the account alone, at the places that its grant covers. */
  'role-inbox.read': { roles: inboxRoles, scope: 'any' },
  /** For oneself alone: others who hold the role have a state of their own. */
  'role-inbox.mark-read': { roles: inboxRoles, scope: 'any' },
});

export type RoleInboxPermission = ActionOf<typeof roleInboxPolicy>;
