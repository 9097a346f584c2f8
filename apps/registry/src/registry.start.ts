import type { MessageBroker } from '#messaging';
import { type RunningService, startService } from '#service';
import { registryModule } from './registry.module.js';
import { readRegistrySettings } from './registry.settings.js';

/** Starts the registry with the settings of the environment. Its database must be up to date. */
export function startRegistry(env?: NodeJS.ProcessEnv, broker?: MessageBroker): Promise<RunningService> {
  const settings = readRegistrySettings(env);
  return startService({
    name: 'registry',
    module: registryModule(settings, broker),
    settings,
    port: settings.REGISTRY_PORT,
  });
}
