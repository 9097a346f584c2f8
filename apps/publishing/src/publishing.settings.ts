import { z } from 'zod';
import {
  attachmentSettings,
  databaseUrl,
  everyServiceSettings,
  servicePorts,
  readSettings,
  refineService,
} from '#settings';

const schema = refineService(
  z.object({
    ...everyServiceSettings,
    ...attachmentSettings,
    PUBLISHING_PORT: servicePorts.PUBLISHING_PORT,
    PUBLISHING_DATABASE_URL: databaseUrl,
  }),
);

export type PublishingSettings = Readonly<z.infer<typeof schema>>;

/** @throws SettingsError that names every wrong variable */
export function readPublishingSettings(env?: NodeJS.ProcessEnv): PublishingSettings {
  return readSettings(schema, env);
}
