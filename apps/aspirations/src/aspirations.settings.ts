import { z } from 'zod';
import { databaseUrl, everyServiceSettings, port, readSettings, requireBrokers, vaultKey } from '#settings';

const schema = requireBrokers(
  z.object({
    ...everyServiceSettings,
    ASPIRATIONS_PORT: port.default(4103),
    ASPIRATIONS_DATABASE_URL: databaseUrl,
    ASPIRATIONS_VAULT_KEY: vaultKey,
    ASPIRATIONS_FEED_KEPT_DAYS: z.coerce
      .number()
      .int()
      .min(1)
      .max(3650)
      .default(90)
      .describe('so many days back an agency can read its feed'),
  }),
);
export type AspirationsSettings = Readonly<z.infer<typeof schema>>;

/** Under this token the settings are injected. */
export const aspirationsSettings = Symbol('aspirations settings');

/** @throws SettingsError that names every wrong variable */
export function readAspirationsSettings(env?: NodeJS.ProcessEnv): AspirationsSettings {
  return readSettings(schema, env);
}
