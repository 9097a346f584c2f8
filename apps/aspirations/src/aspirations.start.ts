import type { MessageBroker } from '#messaging';
import { type RunningService, startService } from '#service';
import { readSettings } from '#settings';
import { aspirationsModule } from './aspirations.module.js';
import { aspirationsSettings } from './aspirations.settings.js';

/** Starts this service with the settings of the environment; with `broker`, in one process with others. */
export function startAspirations(
  env: Readonly<Record<string, string | undefined>> = process.env,
  broker?: MessageBroker,
): Promise<RunningService> {
  const settings = readSettings(aspirationsSettings, env);
  return startService({
    name: 'aspirations',
    module: aspirationsModule(settings, broker),
    settings,
    port: settings.ASPIRATIONS_PORT,
  });
}
