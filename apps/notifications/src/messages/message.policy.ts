import { type ActionOf, definePolicy } from '#access';

export const messagePolicy = definePolicy({
  /** Every account reads only its own inbox. */
  'inbox.read': 'authenticated',
  'inbox.mark-read': 'authenticated',
  /** Messages about a subject and their outcomes, never their addresses. */
  'message.read': { roles: ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR', 'DISKOMINFO_EDITOR'], scope: 'regency' },
});

export type MessagePermission = ActionOf<typeof messagePolicy>;
