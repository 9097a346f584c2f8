import { type ActionOf, definePolicy } from '#access';
import { messagePolicy } from './messages/message.policy.js';

/** Who may do what in notifications. */
export const notificationsPolicy = definePolicy({ ...messagePolicy });

export type NotificationsAction = ActionOf<typeof notificationsPolicy>;
