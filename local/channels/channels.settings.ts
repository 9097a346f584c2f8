import { z } from 'zod';
import { httpUrl, port, readSettings } from '#settings';

/** Settings of the counterparts of the channels, as `npm start` gives them. */
const schema = z.object({
  CHANNELS_WEB_PORT: port,
  CHANNELS_SMPP_PORT: port,
  CHANNELS_PROVIDERS_PORT: port,
  CHANNELS_PUSH_PORT: port,
  NOTIFICATIONS_URL: httpUrl.describe('base address of notifications, for webhooks'),
  WEB_PUSH_PUBLIC_KEY: z.string().describe('the key with which browsers subscribe'),
});

export type ChannelsSettings = Readonly<z.infer<typeof schema>>;

/** @throws SettingsError */
export function readChannelsSettings(env?: NodeJS.ProcessEnv): ChannelsSettings {
  return readSettings(schema, env);
}
