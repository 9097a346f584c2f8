import { readAspirationsSettings } from '../apps/aspirations/src/aspirations.settings.js';
import { readNotificationsSettings } from '../apps/notifications/src/notifications.settings.js';
import { readPublishingSettings } from '../apps/publishing/src/publishing.settings.js';
import { readRegistrySettings } from '../apps/registry/src/registry.settings.js';
import { readWebSettings } from '../apps/web/src/web.settings.js';

type Environment = Record<string, string | undefined>;

/** The settings readers of the services and of the site. */
export const settingsReaders: Readonly<Record<string, (env: Environment) => object>> = {
  registry: readRegistrySettings,
  publishing: readPublishingSettings,
  aspirations: readAspirationsSettings,
  notifications: readNotificationsSettings,
  web: readWebSettings,
};

/** The variables that the settings of a service read, without the `<NAME>_FILE` of its secrets. */
export function variablesOf(service: string): string[] {
  const names = new Set<string>();
  const environment = new Proxy<Environment>({}, { get: (_, name) => void names.add(String(name)) });
  try {
    settingsReaders[service]?.(environment);
  } catch {
    // The empty environment lacks required settings: only the names matter.
  }
  return [...names].filter((name) => !name.endsWith('_FILE') || !names.has(name.slice(0, -'_FILE'.length))).toSorted();
}
