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
import { channelSettings, requireWholeChannels } from './channels/channel.settings.js';
import { relaySettings } from './relay/relay.settings.js';

const serviceUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' });

/** A path is possible: several services may have one public address. */
const publicUrl = (url: string) => serviceUrl.default(url).transform((given) => given.replace(/\/+$/, ''));

const officeEmail = z.union([z.literal(''), z.email()], { error: 'is not an e-mail address' }).default('');

/** Reads `smpp=3,sms-http=1`. */
const numbersByName = (most: number) =>
  z
    .string()
    .regex(/^([A-Za-z][\w-]*=\d+(\.\d+)?(,(?!$)|$))*$/, 'is not a list such as smpp=3,sms-http=1')
    .transform((list): Readonly<Record<string, number>> =>
      Object.fromEntries(
        list.split(',').flatMap((one) => (one === '' ? [] : [[one.split('=')[0]!, Number(one.split('=')[1])]])),
      ),
    )
    .refine(
      (numbers) => Object.values(numbers).every((value) => value > 0 && value <= most),
      `has a number that is not from 0 to ${most}`,
    );

const service = refineService(
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
    OFFICE_PPID_EMAIL: officeEmail.describe('address of the information officer (PPID) for requests for information'),
    OFFICE_PPID_SUPERIOR_EMAIL: officeEmail.describe('address of the superior of the PPID for objections'),
    NOTIFICATIONS_DAILY_PER_ADDRESS: wholeNumber(1, 1_000_000)
      .default(100)
      .describe('messages of a channel that one address of a member or reporter gets on a day, 1 to 1000000'),
    NOTIFICATIONS_DAILY_PER_OFFICE: wholeNumber(1, 1_000_000)
      .default(2_000)
      .describe('messages of a channel that one address of an agency or office gets on a day, 1 to 1000000'),
    NOTIFICATIONS_PROVIDER_RATES: numbersByName(100_000)
      .prefault('')
      .describe(
        'messages a second that a provider accepts of one sender, such as smtp=50,smpp=20; without one it is learned',
      ),
    NOTIFICATIONS_PROVIDER_WEIGHTS: numbersByName(1_000)
      .prefault('')
      .describe('how the providers of one channel share its messages, such as smpp=3,sms-http=1; 1 by default'),
    NOTIFICATIONS_SENDER_WEIGHTS: numbersByName(1_000)
      .prefault('')
      .describe('how senders share the capacity of a lane, such as DISKOMINFO=4,bpbd=2; 1 by default'),
    NOTIFICATIONS_RECEIPT_MINUTES: numbersByName(100_000)
      .prefault('WHATSAPP=30,SMS=60,TELEGRAM=60,WEB_PUSH=1440,RELAY=2880')
      .describe('how long a receipt of a channel is awaited before the next channel is tried, in minutes'),
    NOTIFICATIONS_PUBLIC_URL: publicUrl('http://localhost:4104').describe(
      'base address of this service for recipients, in links of messages',
    ),
    PUBLISHING_PUBLIC_URL: publicUrl('http://localhost:4102').describe(
      'base address of publishing for recipients, in links of digests',
    ),
    NOTIFICATIONS_QUIET_HOURS: z
      .string()
      .regex(/^(none|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/, 'is not none or times such as 21:00-06:00')
      .default('21:00-06:00')
      .describe('quiet hours of people who have chosen none, such as 21:00-06:00; none without them'),
    NOTIFICATIONS_DAILY_PER_PERSON: wholeNumber(1, 1_000_000)
      .default(30)
      .describe('operational messages to one person on a day, besides the inbox; further ones wait for the next day'),
    NOTIFICATIONS_HOLIDAYS_FILE: z
      .string()
      .min(1)
      .default('data/holidays.json')
      .describe('the days off by year, for quiet hours'),
    ...channelSettings,
    ...relaySettings,
    NOTIFICATIONS_PRICES: numbersByName(1_000_000)
      .prefault('')
      .describe('rupiah for each message, of SMS for each part, such as SMS=350,WHATSAPP=450; 0 for other channels'),
    NOTIFICATIONS_CAPACITIES: numbersByName(1_000_000)
      .prefault('')
      .describe('messages a minute that the providers of a channel accept, for the finishing time of a dry run'),
    NOTIFICATIONS_RELEASE_SLICE: wholeNumber(1, 100_000)
      .default(1_000)
      .describe('messages of one plan that wait for a provider at the same time, 1 to 100000'),
    NOTIFICATIONS_CANARY_MINUTES: wholeNumber(0, 1_440)
      .default(15)
      .describe('minutes to wait for the outcomes of the first messages of a plan, 0 to 1440'),
    NOTIFICATIONS_PAUSE_BOUNCE_PERCENT: wholeNumber(1, 100)
      .default(10)
      .describe('share of rejected messages that pauses a plan, 1 to 100 percent'),
    NOTIFICATIONS_PAUSE_ERROR_PERCENT: wholeNumber(1, 100)
      .default(50)
      .describe('share of messages with failed attempts that pauses a plan, 1 to 100 percent'),
    NOTIFICATIONS_CONTENT_DAYS: wholeNumber(30, 3_650)
      .default(365)
      .describe('days after which the content of messages is deleted; their history remains, 30 to 3650'),
    NOTIFICATIONS_UNCONFIRMED_DAYS: wholeNumber(2, 365)
      .default(7)
      .describe('days after which a subscription that was never confirmed is deleted with its address, 2 to 365'),
    NOTIFICATIONS_PROBES: z
      .stringbool({ truthy: ['true'], falsy: ['false'], error: 'is not true or false' })
      .default(true)
      .describe('whether a synthetic recipient of each lane gets a message each minute, which is measured'),
    NOTIFICATIONS_PROBE_EMAIL: officeEmail.describe('address of the synthetic recipient; without it only its inbox'),
    MAIL_FROM: z.string().min(3).describe('sender of mail, such as Sambung <sambung@example.go.id>'),
  }),
);
const schema = requireWholeChannels(service);

export type NotificationsSettings = Readonly<z.infer<typeof schema>>;

/** The injection token of the settings. */
export const notificationsSettings = Symbol('notifications settings');

/** @throws SettingsError that names every wrong variable */
export function readNotificationsSettings(env?: NodeJS.ProcessEnv): NotificationsSettings {
  return readSettings(schema, env);
}
