import { z } from 'zod';
import { databaseUrl, everyServiceSettings, port, readSettings, requireBrokers, vaultKey } from '#settings';

export const aspirationsSettings = requireBrokers(
  z.object({
    ...everyServiceSettings,
    ASPIRATIONS_PORT: port.default(4103),
    ASPIRATIONS_DATABASE_URL: databaseUrl,
    ASPIRATIONS_VAULT_KEY: vaultKey,
    ASPIRATIONS_LAPOR_URL: z
      .url({ protocol: /^(file|https?)$/, error: 'is not a file: or http(s) address' })
      .optional()
      .describe(
        'where to hand over to SP4N-LAPOR!: a folder such as file:///var/lib/sambung/lapor, or an http(s) address',
      ),
    ASPIRATIONS_LAPOR_KEY: z
      .string()
      .optional()
      .describe('the key token that SP4N-LAPOR! knows us by, for an http(s) address'),
  }),
);
export type AspirationsSettings = Readonly<z.infer<typeof aspirationsSettings>>;

/** @throws SettingsError that names every wrong variable */
export function readAspirationsSettings(env?: NodeJS.ProcessEnv): AspirationsSettings {
  return readSettings(aspirationsSettings, env);
}
