import { Module } from '@nestjs/common';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';
import { RelayModule } from '../relay/relay.module.js';
import { SubscribersModule } from '../subscribers/subscribers.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { ChannelController } from './channel.controller.js';
import { type ChannelDriver, channelDrivers } from './channel-driver.js';
import { ChannelReports } from './channel-reports.js';
import { configuredDrivers } from './configured-drivers.js';
import { EmailDriver } from './email/email.driver.js';
import { InAppDriver } from './in-app/in-app.driver.js';
import { ReturnServer } from './mail-returns/return-server.js';
import { ProviderEvents } from './provider-events.job.js';
import { RelayDriver } from './relay/relay.driver.js';
import { ReplyWords } from './reply-words.js';
import { SmppChannel } from './sms-smpp/smpp-channel.js';
import { SmsHttpController } from './sms-http/sms-http.controller.js';
import { TelegramController } from './telegram/telegram.controller.js';
import { TelegramLinks } from './telegram/telegram-links.js';
import { TelegramWebhook } from './telegram/telegram-webhook.js';
import { WebPushController } from './web-push/web-push.controller.js';
import { Conversations } from './whatsapp/conversations.js';
import { WhatsAppController } from './whatsapp/whatsapp.controller.js';

const alwaysOn = [EmailDriver, InAppDriver, RelayDriver];

/** The channels on which messages are sent, each behind the same port; those of providers are on when they have settings. */
@Module({
  imports: [RelayModule, SubscribersModule, TemplatesModule],
  controllers: [ChannelController, SmsHttpController, TelegramController, WebPushController, WhatsAppController],
  providers: [
    ...alwaysOn,
    ChannelReports,
    Conversations,
    ProviderEvents,
    ReplyWords,
    ReturnServer,
    SmppChannel,
    TelegramLinks,
    TelegramWebhook,
    {
      provide: channelDrivers,
      useFactory: (
        settings: NotificationsSettings,
        conversations: Conversations,
        { driver }: SmppChannel,
        ...others: ChannelDriver[]
      ) => [...others, ...(driver ? [driver] : []), ...configuredDrivers(settings, conversations)],
      inject: [notificationsSettings, Conversations, SmppChannel, ...alwaysOn],
    },
  ],
  exports: [channelDrivers, ChannelReports, TelegramLinks],
})
export class ChannelsModule {}
