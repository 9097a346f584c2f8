import { z } from 'zod';
import {
  attachmentSettings,
  databaseUrl,
  everyServiceSettings,
  port,
  readSettings,
  requireBrokers,
  vaultKey,
} from '#settings';

const perDay = z.coerce
  .number({ error: 'is not a number' })
  .int('is not a whole number')
  .min(1, 'is below 1')
  .max(1_000_000, 'is above 1000000');

export const aspirationsSettings = requireBrokers(
  z.object({
    ...everyServiceSettings,
    ...attachmentSettings,
    ASPIRATIONS_PORT: port.default(4103),
    ASPIRATIONS_DATABASE_URL: databaseUrl,
    ASPIRATIONS_VAULT_KEY: vaultKey,
    ASPIRATIONS_DAILY_PER_ACCOUNT: perDay
      .default(1_000)
      .describe(
        'aspirations that one account of a KIM, of staff or of an integrator may enter in 24 hours, 1 to 1000000',
      ),
    ASPIRATIONS_DAILY_PER_CITIZEN: perDay
      .default(10)
      .describe('aspirations that a citizen may tell for oneself in 24 hours, 1 to 1000000'),
    ASPIRATIONS_DAILY_ALIKE: perDay
      .default(30)
      .describe('aspirations in nearly the same words that citizens may tell for themselves in 24 hours, 1 to 1000000'),
  }),
);
export type AspirationsSettings = Readonly<z.infer<typeof aspirationsSettings>>;

/** @throws SettingsError that names every wrong variable */
export function readAspirationsSettings(env?: NodeJS.ProcessEnv): AspirationsSettings {
  return readSettings(aspirationsSettings, env);
}
