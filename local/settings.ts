import { z } from 'zod';
import { brokerSettings, databaseUrl, port, readSettings, servicePorts } from '#settings';

/** Settings of `npm start`; taken ports and missing parts are replaced automatically. */
const schema = z.object({
  SAMBUNG_BROKER: z.enum(['kafka', 'in-process']).optional().describe('kafka or in-process, to force one of them'),
  KAFKA_BROKERS: brokerSettings.KAFKA_BROKERS,
  SAMBUNG_CHANNELS: z
    .enum(['on', 'off'], { error: 'is not on or off' })
    .default('off')
    .describe('on, to send by SMS, WhatsApp, Telegram and web push to counterparts on this machine'),
  SAMBUNG_SAMPLE_DATA: z
    .enum(['all', 'first'], { error: 'is not all or first' })
    .default('all')
    .describe('first, to leave out what is entered while the platform is ready: the last year and what goes on today'),
  DATABASE_URL: databaseUrl
    .optional()
    .describe(
      'a PostgreSQL server whose user may create roles and databases, such as postgres://postgres:secret@127.0.0.1:5432/postgres',
    ),
  POSTGRES_PORT: port.default(54_320),
  KAFKA_PORT: port.default(19_092),
  ...servicePorts,
  ISSUER_PORT: port.default(4110),
  MAIL_WEB_PORT: port.default(4125),
  MAIL_SMTP_PORT: port.default(4126),
  CHANNELS_WEB_PORT: port.default(4127),
  CHANNELS_SMPP_PORT: port.default(4128),
  CHANNELS_PROVIDERS_PORT: port.default(4129),
  CHANNELS_PUSH_PORT: port.default(4130),
});

export type LocalSettings = Readonly<z.infer<typeof schema>>;

/** @throws SettingsError that lists every invalid variable */
export function readLocalSettings(env?: NodeJS.ProcessEnv): LocalSettings {
  return readSettings(schema, env);
}
