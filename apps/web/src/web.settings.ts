import { z } from 'zod';
import { httpSettings, httpUrl, logSettings, readSettings, servicePorts, traceSettings } from '#settings';

const schema = z.object({
  ...logSettings,
  ...traceSettings,
  ...httpSettings,
  WEB_PORT: servicePorts.WEB_PORT,
  WEB_REGION: z
    .string()
    .min(1)
    .max(60)
    .default('Kabupaten Bogor')
    .describe('the name of the regency in the heading of each page, such as Kabupaten Bogor'),
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
