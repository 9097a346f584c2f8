import { Attempt } from './messages/attempt.entity.js';
import { MailAddress, MailAddressDay } from './messages/addresses/mail-address.entity.js';
import { Message } from './messages/message.entity.js';
import { CreateNotifications1764100000000 } from './migrations/1764100000000-create-notifications.js';
import { Plan } from './plans/plan.entity.js';

export const notificationsEntities = [Plan, Message, Attempt, MailAddress, MailAddressDay];

export const notificationsMigrations = [CreateNotifications1764100000000];
