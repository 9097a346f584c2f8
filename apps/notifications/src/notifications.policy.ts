import { type ActionOf, definePolicy } from '#access';

export const notificationsPolicy = definePolicy({
  /** Everybody has an inbox, and only the own one. */
  'inbox.read': 'authenticated',
  'inbox.mark-read': 'authenticated',
  /** What was sent about something and what became of it; never to which address. */
  'message.read': { roles: ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR', 'DISKOMINFO_EDITOR'], scope: 'any' },
});

export type NotificationsAction = ActionOf<typeof notificationsPolicy>;
