import type { MessageBroker } from '#messaging';
import { type RunningService, startService } from '#service';
import { publishingModule } from './publishing.module.js';
import { readPublishingSettings } from './publishing.settings.js';

/** Starts the service as the environment describes it. */
export function startPublishing(env?: NodeJS.ProcessEnv, broker?: MessageBroker): Promise<RunningService> {
  const settings = readPublishingSettings(env);
  const module = publishingModule(settings, broker);
  return startService({ name: 'publishing', module, settings, port: settings.PUBLISHING_PORT });
}
