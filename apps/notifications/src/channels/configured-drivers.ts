import type { NotificationsSettings } from '../notifications.settings.js';
import type { ChannelDriver } from './channel-driver.js';
import { SmsHttpDriver } from './sms-http/sms-http.driver.js';
import { TelegramDriver } from './telegram/telegram.driver.js';
import { WebPushDriver } from './web-push/web-push.driver.js';
import type { Conversations } from './whatsapp/conversations.js';
import { WhatsAppDriver } from './whatsapp/whatsapp.driver.js';

/** The drivers of the providers that are called by HTTP and have their settings. */
export function configuredDrivers(settings: NotificationsSettings, conversations: Conversations): ChannelDriver[] {
  const timeoutSeconds = settings.NOTIFICATIONS_PROVIDER_TIMEOUT;
  const drivers: ChannelDriver[] = [];
  if (settings.SMS_HTTP_URL !== undefined)
    drivers.push(
      new SmsHttpDriver({
        url: settings.SMS_HTTP_URL,
        user: settings.SMS_HTTP_USER ?? '',
        password: settings.SMS_HTTP_PASSWORD ?? '',
        fields: settings.SMS_HTTP_FIELDS,
        hasReceipts: settings.SMS_HTTP_CALLBACK_SECRET !== undefined,
        timeoutSeconds,
      }),
    );
  if (settings.WHATSAPP_PHONE_NUMBER_ID !== undefined)
    drivers.push(
      new WhatsAppDriver(
        {
          apiUrl: settings.WHATSAPP_API_URL,
          phoneNumberId: settings.WHATSAPP_PHONE_NUMBER_ID,
          accessKey: settings.WHATSAPP_ACCESS_KEY ?? '',
          timeoutSeconds,
        },
        conversations,
      ),
    );
  if (settings.TELEGRAM_BOT_KEY !== undefined)
    drivers.push(
      new TelegramDriver({ apiUrl: settings.TELEGRAM_API_URL, botKey: settings.TELEGRAM_BOT_KEY, timeoutSeconds }),
    );
  if (settings.WEB_PUSH_PUBLIC_KEY !== undefined)
    drivers.push(
      new WebPushDriver({
        publicKey: settings.WEB_PUSH_PUBLIC_KEY,
        privateKey: settings.WEB_PUSH_PRIVATE_KEY ?? '',
        subject: settings.WEB_PUSH_SUBJECT ?? '',
        hosts: settings.WEB_PUSH_HOSTS,
        timeoutSeconds,
      }),
    );
  return drivers;
}
