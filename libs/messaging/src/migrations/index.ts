import { CreateMessaging1764000000000 } from './1764000000000-create-messaging.js';

/** The tables that messaging needs in every service's database. */
export const messagingMigrations = [CreateMessaging1764000000000];
