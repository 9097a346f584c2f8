import { Module } from '@nestjs/common';
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
    MessageController,
    EraseRecipientWhenMemberIsErased,
    EraseRecipientWhenReporterIsErased,
  ],
  providers: [Messages, MessageList, InboxService, DispatchJob, Delivery, Mailer, Outcomes],
  exports: [Messages],
})
export class MessagesModule {}
