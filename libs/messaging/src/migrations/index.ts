import { CreateMessaging1764000000000 } from './1764000000000-create-messaging.js';
import { CreateOperatorAction1764000200000 } from './1764000200000-create-operator-action.js';
import { AddRelaySession1764300000000 } from './1764300000000-add-relay-session.js';

/** The tables that messaging needs in every service's database. */
export const messagingMigrations = [
  CreateMessaging1764000000000,
  CreateOperatorAction1764000200000,
  AddRelaySession1764300000000,
];
