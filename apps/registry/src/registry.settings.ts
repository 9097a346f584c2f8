import { z } from 'zod';
import { databaseUrl, everyServiceSettings, port, readSettings, requireBrokers, vaultKey } from '#settings';

const schema = requireBrokers(
  z.object({
    ...everyServiceSettings,
    REGISTRY_PORT: port.default(4101),
    REGISTRY_DATABASE_URL: databaseUrl,
    REGISTRY_VAULT_KEY: vaultKey,
    REGISTRY_MIN_MEMBERS: z.coerce
      .number({ error: 'is not a number' })
      .int('is not a whole number')
      .min(3, 'is below 3, the number of officers')
      .max(1000, 'is above 1000')
      .default(3)
      .describe('members that a KIM must have to hand in its registration, officers included'),
    REGISTRY_FORUM_DELEGATES: z.coerce
      .number({ error: 'is not a number' })
      .int('is not a whole number')
      .min(1, 'is below 1')
      .max(2, 'is above 2')
      .default(2)
      .describe('delegates that a KIM may have in a forum at a time, one or two'),
  }),
);

export type RegistrySettings = Readonly<z.infer<typeof schema>>;

/** Under this token the settings are injected. */
export const registrySettings = Symbol('registry settings');

/** @throws SettingsError that names every wrong variable */
export function readRegistrySettings(env?: NodeJS.ProcessEnv): RegistrySettings {
  return readSettings(schema, env);
}
