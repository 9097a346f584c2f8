import { z } from 'zod';
import {
  accessSettings,
  brokerSettings,
  databaseUrl,
  httpSettings,
  logSettings,
  port,
  readSettings,
  requireBrokers,
} from '#settings';

export const aspirationsSettings = requireBrokers(
  z.object({
    ...brokerSettings,
    ...accessSettings,
    ...logSettings,
    ...httpSettings,
    ASPIRATIONS_PORT: port.default(4103),
    ASPIRATIONS_DATABASE_URL: databaseUrl,
    ASPIRATIONS_VAULT_KEY: z
      .string()
      .refine((key) => Buffer.from(key, 'base64').length === 32, 'is not 32 bytes in base64')
      .describe("master key of the reporters' vault: 32 random bytes in base64 (openssl rand -base64 32)"),
  }),
);
export type AspirationsSettings = Readonly<z.infer<typeof aspirationsSettings>>;

/** @throws SettingsError that names every wrong variable */
export function readAspirationsSettings(env?: NodeJS.ProcessEnv): AspirationsSettings {
  return readSettings(aspirationsSettings, env);
}
