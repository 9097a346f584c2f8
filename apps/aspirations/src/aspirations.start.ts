import type { MessageBroker } from '#messaging';
import { type RunningService, startService } from '#service';
import { aspirationsModule } from './aspirations.module.js';
import { readAspirationsSettings } from './aspirations.settings.js';

/** Starts this service by the settings of the environment. Its database must be migrated. */
export function startAspirations(env?: NodeJS.ProcessEnv, broker?: MessageBroker): Promise<RunningService> {
  const settings = readAspirationsSettings(env);
  return startService({
    name: 'aspirations',
    module: aspirationsModule(settings, broker),
    settings,
    port: settings.ASPIRATIONS_PORT,
  });
}
