import { type MessageBroker, type RunningService, startAfterRelay } from '#service/start';
import { readPublishingSettings } from './publishing.settings.js';

/** Starts the service as the environment describes it. */
export async function startPublishing(env?: NodeJS.ProcessEnv, broker?: MessageBroker): Promise<RunningService> {
  const settings = readPublishingSettings(env);
  return startAfterRelay({
    service: 'publishing',
    settings,
    databaseUrl: settings.PUBLISHING_DATABASE_URL,
    broker,
    port: settings.PUBLISHING_PORT,
    module: async (relay) => (await import('./publishing.module.js')).publishingModule(settings, relay),
  });
}
