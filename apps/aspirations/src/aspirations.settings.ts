import { z } from 'zod';
import { databaseUrl, everyServiceSettings, port, readSettings, requireBrokers, vaultKey } from '#settings';

export const aspirationsSettings = requireBrokers(
  z.object({
    ...everyServiceSettings,
    ASPIRATIONS_PORT: port.default(4103),
    ASPIRATIONS_DATABASE_URL: databaseUrl,
    ASPIRATIONS_VAULT_KEY: vaultKey,
  }),
);
export type AspirationsSettings = Readonly<z.infer<typeof aspirationsSettings>>;

/** @throws SettingsError that names every wrong variable */
export function readAspirationsSettings(env?: NodeJS.ProcessEnv): AspirationsSettings {
  return readSettings(aspirationsSettings, env);
}
