import { type MessageBroker, type RunningService, startAfterRelay } from '#service/start';
import { readAspirationsSettings } from './aspirations.settings.js';

/** Starts this service by the settings of the environment. Its database must be migrated. */
export async function startAspirations(env?: NodeJS.ProcessEnv, broker?: MessageBroker): Promise<RunningService> {
  const settings = readAspirationsSettings(env);
  return startAfterRelay({
    service: 'aspirations',
    settings,
    databaseUrl: settings.ASPIRATIONS_DATABASE_URL,
    broker,
    port: settings.ASPIRATIONS_PORT,
    module: async (relay) => (await import('./aspirations.module.js')).aspirationsModule(settings, relay),
  });
}
