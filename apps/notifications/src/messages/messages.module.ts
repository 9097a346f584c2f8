import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { ChannelsModule } from '../channels/channels.module.js';
import { ContentRetentionJob } from './bulk/content-retention.job.js';
import { DigestContents } from './digests/digest-contents.js';
import { DigestOutcomeJob } from './digests/digest-outcome.job.js';
import { ChannelRules } from './channel-rules.js';
import { AddressesOf } from './dispatch/addresses-of.js';
import { Admission } from './dispatch/admission.js';
import { Opening } from './dispatch/opening.js';
import { SuppressedMessages } from './dispatch/suppressed-messages.js';
import { DispatchSignal } from './dispatch-signal.js';
import { Dispatcher } from './dispatch/dispatcher.js';
import { HeldClaims } from './dispatch/held-claims.js';
import { ProviderChoice } from './dispatch/failover/provider-choice.js';
import { RateLimiter } from './dispatch/limits/rate-limiter.js';
import { SecretVariables } from './dispatch/secret-variables.js';
import { Sender } from './dispatch/sender.js';
import { WaitingJob } from './dispatch/waiting.job.js';
import { Escalations } from './escalation/escalations.js';
import { FailedMessages } from './escalation/failed-messages.js';
import { FollowUpJob } from './escalation/follow-up.job.js';
import { Unreachable } from './escalation/unreachable.js';
import { WhyController } from './explain/why.controller.js';
import { WhyService } from './explain/why.service.js';
import { RecipientReach } from './reach/recipient-reach.js';
import { UnreachableController } from './reach/unreachable.controller.js';
import { Decisions } from './explain/decisions.js';
import { MessageEvents } from './message-events.js';
import { ChannelReceipts } from './receipts/channel-receipts.js';
import { ReceiptJob } from './receipts/receipt.job.js';
import { Receipts } from './receipts/receipts.service.js';
import { ConfirmationJob } from './confirmations/confirmation.job.js';
import { PreferencesModule } from '../preferences/preferences.module.js';
import { BulkRelease } from './policy/bulk-release.js';
import { ChannelChoices } from './policy/channel-choices.js';
import { HeldMessages } from './policy/held-messages.js';
import { RecipientPolicies } from './policy/recipient-policies.js';
import { RelayModule } from '../relay/relay.module.js';
import { SubscribersModule } from '../subscribers/subscribers.module.js';
import { Delivery } from './dispatch/delivery.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { DispatchJob } from './dispatch/dispatch.job.js';
import { EditionLinks } from './dispatch/edition-links.js';
import { Outcomes } from './dispatch/outcomes.js';
import { EraseRecipientWhenMemberIsErased } from './erasure/erase-recipient-when-member-is-erased.consumer.js';
import { EraseRecipientWhenReporterIsErased } from './erasure/erase-recipient-when-reporter-is-erased.consumer.js';
import { ErasureNotices } from './erasure/erasure-notices.js';
import { MessageErasure } from './erasure/message-erasure.js';
import { PlanTextMasking } from './bulk/plan-text-masking.js';
import { RecipientErasure } from './erasure/recipient-erasure.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxService } from './inbox/inbox.service.js';
import { InboxStreams } from './inbox/inbox-streams.js';
import { MessageController } from './message.controller.js';
import { MessageList } from './message-list.service.js';
import { Messages } from './messages.js';

/** Messages, their delivery, and the inboxes of accounts. */
@Module({
  imports: [ContactsModule, TemplatesModule, ChannelsModule, SubscribersModule, PreferencesModule, RelayModule],
  controllers: [
    InboxController,
    MessageController,
    WhyController,
    UnreachableController,
    EraseRecipientWhenMemberIsErased,
    EraseRecipientWhenReporterIsErased,
  ],
  providers: [
    ConfirmationJob,
    Messages,
    MessageList,
    ErasureNotices,
    MessageErasure,
    RecipientErasure,
    InboxService,
    InboxStreams,
    DispatchJob,
    DispatchSignal,
    Dispatcher,
    Sender,
    HeldClaims,
    AddressesOf,
    Opening,
    SecretVariables,
    Admission,
    ProviderChoice,
    RateLimiter,
    ChannelRules,
    WaitingJob,
    BulkRelease,
    ChannelChoices,
    RecipientPolicies,
    HeldMessages,
    FollowUpJob,
    FailedMessages,
    Escalations,
    Unreachable,
    RecipientReach,
    Decisions,
    WhyService,
    MessageEvents,
    Receipts,
    ReceiptJob,
    ChannelReceipts,
    Delivery,
    EditionLinks,
    DigestContents,
    DigestOutcomeJob,
    Outcomes,
    ContentRetentionJob,
    PlanTextMasking,
    SuppressedMessages,
  ],
  exports: [
    Messages,
    Receipts,
    Decisions,
    DispatchSignal,
    ChannelRules,
    MessageEvents,
    BulkRelease,
    ErasureNotices,
    PlanTextMasking,
  ],
})
export class MessagesModule {}
