import { type MessageBroker, type RunningService, startAfterRelay } from '#service/start';
import { readRegistrySettings } from './registry.settings.js';

/** Starts the registry with the settings of the environment. Its database must be up to date. */
export async function startRegistry(env?: NodeJS.ProcessEnv, broker?: MessageBroker): Promise<RunningService> {
  const settings = readRegistrySettings(env);
  return startAfterRelay({
    service: 'registry',
    settings,
    databaseUrl: settings.REGISTRY_DATABASE_URL,
    broker,
    port: settings.REGISTRY_PORT,
    module: async (relay) => (await import('./registry.module.js')).registryModule(settings, relay),
  });
}
