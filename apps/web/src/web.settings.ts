import { z } from 'zod';
import {
  accessSettings,
  databaseSettings,
  databaseUrl,
  httpSettings,
  httpUrl,
  logSettings,
  readSettings,
  servicePorts,
  serviceTokenSettings,
  traceSettings,
  vaultKey,
  wholeNumber,
} from '#settings';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Cookies of a session are sent by HTTPS alone, except on the machine of a developer. */
const publicUrl = httpUrl
  .transform((url) => new URL(url).origin)
  .refine((url) => url.startsWith('https:') || loopback.has(new URL(url).hostname), {
    error: 'is an http address of another machine, where sessions are not safe',
  });

const schema = z.object({
  ...logSettings,
  ...traceSettings,
  ...httpSettings,
  ...databaseSettings,
  WEB_PORT: servicePorts.WEB_PORT,
  WEB_REGION: z
    .string()
    .min(1)
    .max(60)
    .default('Kabupaten Bogor')
    .describe('the name of the regency in the heading of each page, such as Kabupaten Bogor'),
  WEB_PUBLIC_URL: publicUrl.describe(
    'the address under which people reach the site, such as https://sambung.bogorkab.go.id; it returns them to <address>/masuk/kembali',
  ),
  WEB_DATABASE_URL: databaseUrl,
  WEB_VAULT_KEY: vaultKey,
  WEB_SESSION_HOURS: wholeNumber(1, 720).default(12).describe('hours after which people sign in again, 1 to 720'),
  WEB_SESSION_IDLE_MINUTES: wholeNumber(5, 43_200)
    .default(120)
    .describe('minutes without a page after which people sign in again, 5 to 43200'),
  AUTH_ISSUER: accessSettings.AUTH_ISSUER,
  AUTH_CLIENT_ID: serviceTokenSettings.AUTH_CLIENT_ID,
  AUTH_CLIENT_SECRET: serviceTokenSettings.AUTH_CLIENT_SECRET,
  REGISTRY_URL: httpUrl.describe('base address of the registry'),
  PUBLISHING_URL: httpUrl.describe('base address of publishing'),
  ASPIRATIONS_URL: httpUrl.describe('base address of aspirations'),
});

export type WebSettings = Readonly<z.infer<typeof schema>>;

/** The injection token of the settings. */
export const webSettings = Symbol('web settings');

/** @throws SettingsError that names every wrong variable */
export function readWebSettings(env?: NodeJS.ProcessEnv): WebSettings {
  return readSettings(schema, env);
}
