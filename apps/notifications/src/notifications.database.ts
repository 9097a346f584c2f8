import { Member } from './audience/member.entity.js';
import { Attempt } from './messages/attempt.entity.js';
import { Message } from './messages/message.entity.js';
import { CreateNotifications1764100000000 } from './migrations/1764100000000-create-notifications.js';
import { AddPlanContext1764200000000 } from './migrations/1764200000000-add-plan-context.js';
import { DropKim1764210000000 } from './migrations/1764210000000-drop-kim.js';
import { IndexDueMessagesByChannel1764220000000 } from './migrations/1764220000000-index-due-messages-by-channel.js';
import { Plan } from './plans/plan.entity.js';

export const notificationsEntities = [Member, Plan, Message, Attempt];

/** In the order in which they run. */
export const notificationsMigrations = [
  CreateNotifications1764100000000,
  AddPlanContext1764200000000,
  DropKim1764210000000,
  IndexDueMessagesByChannel1764220000000,
];
