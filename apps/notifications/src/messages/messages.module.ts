import { Module } from '@nestjs/common';
import { Database } from '#database';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';
import { AddressCodes } from './addresses/address-code.js';
import { MailAddressController } from './addresses/mail-address.controller.js';
import { MailAddressJob } from './addresses/mail-address.job.js';
import { MailAddresses } from './addresses/mail-addresses.service.js';
import { SuppressedMails } from './addresses/suppressed-mails.js';
import { Delivery } from './dispatch/delivery.js';
import { DispatchJob } from './dispatch/dispatch.job.js';
import { Mailer } from './dispatch/mailer.js';
import { Outcomes } from './dispatch/outcomes.js';
import { EraseRecipientWhenMemberIsErased } from './erase-recipient-when-member-is-erased.consumer.js';
import { EraseRecipientWhenReporterIsErased } from './erase-recipient-when-reporter-is-erased.consumer.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxService } from './inbox/inbox.service.js';
import { MessageController } from './message.controller.js';
import { MessageList } from './message-list.service.js';
import { Messages } from './messages.js';

/** Messages, their delivery, and the inboxes of accounts. */
@Module({
  controllers: [
    InboxController,
    MailAddressController,
    MessageController,
    EraseRecipientWhenMemberIsErased,
    EraseRecipientWhenReporterIsErased,
  ],
  providers: [
    Messages,
    MessageList,
    InboxService,
    DispatchJob,
    Delivery,
    Mailer,
    Outcomes,
    MailAddressJob,
    SuppressedMails,
    {
      provide: MailAddresses,
      useFactory: (database: Database, settings: NotificationsSettings) =>
        new MailAddresses(database, new AddressCodes(settings.NOTIFICATIONS_VAULT_KEY), {
          perPerson: settings.NOTIFICATIONS_DAILY_PER_ADDRESS,
          perOffice: settings.NOTIFICATIONS_DAILY_PER_OFFICE,
        }),
      inject: [Database, notificationsSettings],
    },
  ],
  exports: [Messages],
})
export class MessagesModule {}
