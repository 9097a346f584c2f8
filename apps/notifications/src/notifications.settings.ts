import { z } from 'zod';
import {
  databaseUrl,
  everyServiceSettings,
  servicePorts,
  readSettings,
  refineService,
  serviceTokenSettings,
  vaultKey,
  wholeNumber,
} from '#settings';

const serviceUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' });

const officeEmail = z.union([z.literal(''), z.email()], { error: 'is not an e-mail address' }).default('');

const schema = refineService(
  z.object({
    ...everyServiceSettings,
    ...serviceTokenSettings,
    NOTIFICATIONS_PORT: servicePorts.NOTIFICATIONS_PORT,
    NOTIFICATIONS_DATABASE_URL: databaseUrl,
    NOTIFICATIONS_VAULT_KEY: vaultKey,
    REGISTRY_URL: serviceUrl.describe('base address of the registry, which resolves contacts of members'),
    ASPIRATIONS_URL: serviceUrl.describe(
      'base address of aspirations, which resolves contacts of reporters and agencies',
    ),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'is not an smtp:// or smtps:// address' })
      .describe('the mail server, such as smtp://user:password@mail.example.go.id:587'),
    OFFICE_DISKOMINFO_EMAIL: officeEmail.describe('address of Diskominfo for escalated deadlines'),
    OFFICE_REGIONAL_SECRETARY_EMAIL: officeEmail.describe(
      'address of the regional secretary for the last escalation level',
    ),
    OFFICE_DPO_EMAIL: officeEmail.describe('address of the data protection officer for data requests that are due'),
    NOTIFICATIONS_DAILY_PER_ADDRESS: wholeNumber(1, 1_000_000)
      .default(100)
      .describe('mails that one address of a member or reporter gets on a day, 1 to 1000000'),
    NOTIFICATIONS_DAILY_PER_OFFICE: wholeNumber(1, 1_000_000)
      .default(2_000)
      .describe('mails that one address of an agency or office gets on a day, 1 to 1000000'),
    MAIL_FROM: z.string().min(3).describe('sender of mail, such as Sambung <sambung@example.go.id>'),
  }),
);

export type NotificationsSettings = Readonly<z.infer<typeof schema>>;

/** The injection token of the settings. */
export const notificationsSettings = Symbol('notifications settings');

/** @throws SettingsError that names every wrong variable */
export function readNotificationsSettings(env?: NodeJS.ProcessEnv): NotificationsSettings {
  return readSettings(schema, env);
}
