import { Attempt } from './messages/attempt.entity.js';
import { Message } from './messages/message.entity.js';
import { CreateNotifications1764100000000 } from './migrations/1764100000000-create-notifications.js';
import { DropMember1764200000000 } from './migrations/1764200000000-drop-member.js';
import { FindMessagesOfMember1764503002000 } from './migrations/1764503002000-find-messages-of-member.js';
import { LetAPlanBeMadeForEachAddressee1764506000000 } from './migrations/1764506000000-let-a-plan-be-made-for-each-addressee.js';
import { WriteToOffices1764604000000 } from './migrations/1764604000000-write-to-offices.js';
import { Plan } from './plans/plan.entity.js';

export const notificationsEntities = [Plan, Message, Attempt];

/** In the order in which they run. */
export const notificationsMigrations = [
  CreateNotifications1764100000000,
  DropMember1764200000000,
  FindMessagesOfMember1764503002000,
  LetAPlanBeMadeForEachAddressee1764506000000,
  WriteToOffices1764604000000,
];
