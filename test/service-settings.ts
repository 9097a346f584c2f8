import { readAspirationsSettings } from '../apps/aspirations/src/aspirations.settings.js';
import { readNotificationsSettings } from '../apps/notifications/src/notifications.settings.js';
import { readPublishingSettings } from '../apps/publishing/src/publishing.settings.js';
import { readRegistrySettings } from '../apps/registry/src/registry.settings.js';

type Environment = Record<string, string | undefined>;

/** How each service reads its settings from an environment. */
export const settingsReaders: Readonly<Record<string, (env: Environment) => object>> = {
  registry: readRegistrySettings,
  publishing: readPublishingSettings,
  aspirations: readAspirationsSettings,
  notifications: readNotificationsSettings,
};

/** The variables that a service looks at, found by watching it look. */
export function variablesOf(service: string): string[] {
  const asked = new Set<string>();
  const watched = new Proxy<Environment>({}, { get: (_, name) => void asked.add(String(name)) });
  try {
    settingsReaders[service]?.(watched);
  } catch {
    // An empty environment lacks much; only the questions matter here.
  }
  return [...asked].toSorted();
}
