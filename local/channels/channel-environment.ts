import webPush from 'web-push';

/** The secrets that the service and the local counterparts share; they protect nothing. */
export const localSecrets = {
  smscPassword: 'local',
  whatsAppApp: 'local-app-secret',
  smsCallback: 'local-callback',
  telegram: 'local-webhook-secret',
} as const;

/** The ports of the counterparts. */
export interface ChannelPorts {
  /** Of the page that shows their messages. */
  readonly web: number;
  readonly smpp: number;
  /** Of the SMS aggregator, WhatsApp and Telegram. */
  readonly providers: number;
  readonly push: number;
}

/** The settings of notifications that switch every channel on, by local counterparts. */
export function channelEnvironment({ smpp, providers }: ChannelPorts): Record<string, string> {
  const api = `http://127.0.0.1:${providers}`;
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  return {
    SMS_SMPP_URL: `smpp://127.0.0.1:${smpp}`,
    SMS_SMPP_SYSTEM_ID: 'sambung',
    SMS_SMPP_PASSWORD: localSecrets.smscPassword,
    SMS_SMPP_SENDER: 'SAMBUNG',
    SMS_HTTP_URL: `${api}/sms`,
    SMS_HTTP_USER: 'local',
    SMS_HTTP_PASSWORD: 'local',
    SMS_HTTP_CALLBACK_SECRET: localSecrets.smsCallback,
    WHATSAPP_API_URL: api,
    WHATSAPP_PHONE_NUMBER_ID: '10001',
    WHATSAPP_ACCESS_KEY: 'local-access-key',
    WHATSAPP_APP_SECRET: localSecrets.whatsAppApp,
    WHATSAPP_VERIFY_SECRET: 'local-verify-secret',
    TELEGRAM_API_URL: api,
    TELEGRAM_BOT_KEY: '1:local-bot-key',
    TELEGRAM_BOT_NAME: 'SambungLocalBot',
    TELEGRAM_WEBHOOK_SECRET: localSecrets.telegram,
    WEB_PUSH_PUBLIC_KEY: publicKey,
    WEB_PUSH_PRIVATE_KEY: privateKey,
    WEB_PUSH_SUBJECT: 'mailto:diskominfo@bogorkab.example',
    WEB_PUSH_HOSTS: 'localhost',
  };
}
