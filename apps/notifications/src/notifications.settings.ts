import { z } from 'zod';
import {
  databaseUrl,
  everyServiceSettings,
  servicePorts,
  readSettings,
  requireBrokers,
  serviceTokenSettings,
  vaultKey,
} from '#settings';

const serviceUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' });

const officeEmail = z.union([z.literal(''), z.email()], { error: 'is not an e-mail address' }).default('');

const schema = requireBrokers(
  z.object({
    ...everyServiceSettings,
    ...serviceTokenSettings,
    NOTIFICATIONS_PORT: servicePorts.NOTIFICATIONS_PORT,
    NOTIFICATIONS_DATABASE_URL: databaseUrl,
    NOTIFICATIONS_VAULT_KEY: vaultKey,
    REGISTRY_URL: serviceUrl.describe('where the registry is asked for the contacts of members'),
    ASPIRATIONS_URL: serviceUrl.describe('where aspirations is asked for the contacts of reporters and agencies'),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'is not an smtp:// or smtps:// address' })
      .describe('the mail server, such as smtp://user:password@mail.example.go.id:587'),
    OFFICE_DISKOMINFO_EMAIL: officeEmail.describe('where Diskominfo is told of missed deadlines that were escalated'),
    OFFICE_REGIONAL_SECRETARY_EMAIL: officeEmail.describe('where the regional secretary is told of them, in the end'),
    OFFICE_DPO_EMAIL: officeEmail.describe('where the data protection officer is told of data requests that are due'),
    MAIL_FROM: z.string().min(3).describe('whom mail comes from, such as Sambung <sambung@example.go.id>'),
  }),
);

export type NotificationsSettings = Readonly<z.infer<typeof schema>>;

/** Under this token the settings are injected. */
export const notificationsSettings = Symbol('notifications settings');

/** @throws SettingsError that names every wrong variable */
export function readNotificationsSettings(env?: NodeJS.ProcessEnv): NotificationsSettings {
  return readSettings(schema, env);
}
