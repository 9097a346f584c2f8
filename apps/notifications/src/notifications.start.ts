import type { MessageBroker } from '#messaging';
import { type RunningService, startService } from '#service';
import { notificationsModule } from './notifications.module.js';
import { readNotificationsSettings } from './notifications.settings.js';

/** Starts the service as the environment describes it. */
export function startNotifications(env?: NodeJS.ProcessEnv, broker?: MessageBroker): Promise<RunningService> {
  const settings = readNotificationsSettings(env);
  const module = notificationsModule(settings, broker);
  return startService({ name: 'notifications', module, settings, port: settings.NOTIFICATIONS_PORT });
}
