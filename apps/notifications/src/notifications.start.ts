import { type MessageBroker, type RunningService, startAfterRelay } from '#service/start';
import { readNotificationsSettings } from './notifications.settings.js';

/** Starts the service as the environment describes it. */
export async function startNotifications(env?: NodeJS.ProcessEnv, broker?: MessageBroker): Promise<RunningService> {
  const settings = readNotificationsSettings(env);
  return startAfterRelay({
    service: 'notifications',
    settings,
    databaseUrl: settings.NOTIFICATIONS_DATABASE_URL,
    broker,
    port: settings.NOTIFICATIONS_PORT,
    module: async (relay) => (await import('./notifications.module.js')).notificationsModule(settings, relay),
  });
}
