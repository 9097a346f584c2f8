import { z } from 'zod';
import { httpUrl, port, wholeNumber } from '#settings';
import { messageIdForms } from './sms-smpp/message-ids.js';

const secret = z.string().min(8, 'has fewer than 8 characters');
const smsFields = ['user', 'password', 'to', 'text', 'id', 'status', 'accepted'] as const;

/** `name=value` pairs, one for each of the fields above. */
const fieldNames = z.string().transform((text, context) => {
  const pairs = Object.fromEntries(text.split(',').map((pair) => pair.trim().split('=')));
  const missing = smsFields.filter((field) => !pairs[field]);
  if (missing.length > 0) context.addIssue({ code: 'custom', message: `lacks ${missing.join(', ')}` });
  return pairs as Record<(typeof smsFields)[number], string>;
});

const hosts = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((host) => host !== ''))
  .pipe(z.array(z.string().regex(/^[a-z0-9.-]+$/, 'is not a list of host names')));

/** Settings of the channels besides e-mail and inbox; a channel without its required ones is off. */
export const channelSettings = {
  NOTIFICATIONS_PROVIDER_TIMEOUT: wholeNumber(1, 60)
    .default(15)
    .describe('seconds that a call of a provider takes at most, 1 to 60'),
  SMS_SMPP_URL: z
    .url({ protocol: /^s?smpp$/, error: 'is not an smpp:// or ssmpp:// address' })
    .optional()
    .describe('the SMSC of an SMS carrier, such as ssmpp://smsc.example.co.id:3550'),
  SMS_SMPP_SYSTEM_ID: z.string().max(15).optional().describe('the account at the SMSC'),
  SMS_SMPP_PASSWORD: z.string().max(8).optional().describe('its password, at most 8 characters as SMPP 3.4 has it'),
  SMS_SMPP_SENDER: z
    .string()
    .regex(/^[A-Za-z0-9 .-]{1,20}$/, 'is not a number or a registered name')
    .optional()
    .describe('the sender that the carriers have registered, such as BOGORKAB'),
  SMS_SMPP_WINDOW: wholeNumber(1, 1000).default(10).describe('texts on their way to the SMSC at one time, 1 to 1000'),
  SMS_SMPP_MESSAGE_IDS: z
    .enum(messageIdForms)
    .default('same')
    .describe(
      'same, or response-hex or receipt-hex where the SMSC writes the id of a message in hexadecimal in its response or in its receipts only',
    ),
  SMS_HTTP_URL: httpUrl.optional().describe('the address at which an SMS aggregator takes texts'),
  SMS_HTTP_USER: z.string().optional().describe('the user or user key at the aggregator'),
  SMS_HTTP_PASSWORD: z.string().optional().describe('its password or pass key'),
  SMS_HTTP_FIELDS: fieldNames
    .prefault('user=userkey,password=passkey,to=to,text=message,id=messageId,status=status,accepted=1')
    .describe(
      'the names of user, password, to, text, id and status at the aggregator, and the status of accepted texts',
    ),
  SMS_HTTP_CALLBACK_SECRET: secret
    .optional()
    .describe(
      'the secret that the aggregator sends with its receipts, at least 8 characters; without it there are none',
    ),
  WHATSAPP_API_URL: httpUrl.default('https://graph.facebook.com/v23.0').describe('the Graph API with its version'),
  WHATSAPP_PHONE_NUMBER_ID: z
    .string()
    .regex(/^\d{5,20}$/, 'is not an id of digits')
    .optional()
    .describe('the id of the number that sends, not the number itself'),
  WHATSAPP_ACCESS_KEY: secret.optional().describe('the access token of the system user'),
  WHATSAPP_APP_SECRET: secret.optional().describe('the app secret, which signs the webhooks'),
  WHATSAPP_VERIFY_SECRET: secret.optional().describe('the verify token that the webhook was registered with'),
  TELEGRAM_API_URL: httpUrl.default('https://api.telegram.org').describe('the Bot API'),
  TELEGRAM_BOT_KEY: secret.optional().describe('the token of the bot'),
  TELEGRAM_BOT_NAME: z
    .string()
    .regex(/^\w{5,32}$/, 'is not the name of a bot')
    .optional()
    .describe('the name of the bot without @, such as SambungBogorBot'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{8,256}$/, 'is not 8 to 256 letters, digits, _ or -')
    .optional()
    .describe('the secret_token that the webhook was registered with'),
  WEB_PUSH_PUBLIC_KEY: secret.optional().describe('the public VAPID key in base64url'),
  WEB_PUSH_PRIVATE_KEY: secret.optional().describe('the private VAPID key in base64url'),
  WEB_PUSH_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:\/\/)\S+$/, 'is not a mailto: or https: address')
    .optional()
    .describe('under which push services reach the operator, such as mailto:diskominfo@example.go.id'),
  WEB_PUSH_HOSTS: hosts
    .prefault('fcm.googleapis.com,updates.push.services.mozilla.com,web.push.apple.com,.notify.windows.com')
    .describe('comma-separated push services that are called; a leading dot means every name below'),
  MAIL_RETURN_ADDRESS: z
    .email()
    .optional()
    .describe(
      'where bounces and complaints arrive, such as return@example.go.id; its domain leads to MAIL_RETURN_PORT',
    ),
  MAIL_RETURN_HOST: z.string().default('127.0.0.1').describe('the address on which returned mail is received'),
  MAIL_RETURN_PORT: port.default(2525).describe('the port for returned mail, 0 to 65535'),
};

/** The settings that switch a channel on, all of them or none. */
export const channelGroups = {
  'SMS by SMPP': ['SMS_SMPP_URL', 'SMS_SMPP_SYSTEM_ID', 'SMS_SMPP_PASSWORD', 'SMS_SMPP_SENDER'],
  'SMS by an aggregator': ['SMS_HTTP_URL', 'SMS_HTTP_USER', 'SMS_HTTP_PASSWORD'],
  WhatsApp: ['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_ACCESS_KEY', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_SECRET'],
  Telegram: ['TELEGRAM_BOT_KEY', 'TELEGRAM_BOT_NAME', 'TELEGRAM_WEBHOOK_SECRET'],
  'web push': ['WEB_PUSH_PUBLIC_KEY', 'WEB_PUSH_PRIVATE_KEY', 'WEB_PUSH_SUBJECT'],
} as const satisfies Record<string, readonly (keyof typeof channelSettings)[]>;

export type ChannelSettings = Readonly<z.infer<z.ZodObject<typeof channelSettings>>>;

/** Refuses a channel that is half set: it would look as if it were on. */
export function requireWholeChannels<Shape extends typeof channelSettings>(
  schema: z.ZodObject<Shape>,
): z.ZodObject<Shape> {
  return schema.superRefine((settings, context) => {
    const values = settings as ChannelSettings;
    for (const [channel, names] of Object.entries(channelGroups)) {
      const missing = names.filter((name) => values[name as keyof ChannelSettings] === undefined);
      if (missing.length === 0 || missing.length === names.length) continue;
      for (const name of missing)
        context.addIssue({ code: 'custom', path: [name], message: `is not set, but other settings of ${channel} are` });
    }
  });
}
