import { intakeLimitMigrations } from '#intake-limits';
import { ProviderEvent } from './channels/provider-event.entity.js';
import { TelegramLink } from './channels/telegram/telegram-link.entity.js';
import { WhatsAppConversation } from './channels/whatsapp/conversation.entity.js';
import { Attempt } from './messages/attempt.entity.js';
import { Decision } from './messages/explain/decision.entity.js';
import { ProviderHealth } from './messages/dispatch/failover/provider-health.entity.js';
import { RateLimit } from './messages/dispatch/limits/rate-limit.entity.js';
import { RecipientReachRow } from './messages/reach/recipient-reach.entity.js';
import { Message } from './messages/message.entity.js';
import { Receipt } from './messages/receipts/receipt.entity.js';
import { CreateNotifications1764100000000 } from './migrations/1764100000000-create-notifications.js';
import { CreateBulkPlans1764100000006 } from './migrations/1764100000006-create-bulk-plans.js';
import { CreateSubscribers1764100000007 } from './migrations/1764100000007-create-subscribers.js';
import { CreateTemplates1764100000005 } from './migrations/1764100000005-create-templates.js';
import { CreateChannels1764100000008 } from './migrations/1764100000008-create-channels.js';
import { CreateContentRetention1764100000009 } from './migrations/1764100000009-create-content-retention.js';
import { CreateRoleInbox1764100000010 } from './migrations/1764100000010-create-role-inbox.js';
import { ContentRetention } from './messages/bulk/content-retention.entity.js';
import { BulkPlan, PlanHistory } from './plans/bulk/bulk-plan.entity.js';
import { Plan } from './plans/plan.entity.js';
import { Preference, PreferenceProfile } from './preferences/preference.entity.js';
import { RoleMessage, RoleMessageRead } from './role-inbox/role-message.entity.js';
import { RelayRequest, RelayRequestHistory } from './relay/relay-request.entity.js';
import { AddressDay } from './subscribers/contact-points/address-day.entity.js';
import { ContactConfirmation } from './subscribers/contact-points/contact-confirmation.entity.js';
import { ContactPoint } from './subscribers/contact-points/contact-point.entity.js';
import { Subscriber } from './subscribers/members/subscriber.entity.js';
import { FormerMemberAddress } from './subscribers/erasure/former-member-address.entity.js';
import { SubscriberKim } from './subscribers/members/subscriber-kim.entity.js';
import { Consent } from './subscribers/subscriptions/consent.entity.js';
import { Subscription } from './subscribers/subscriptions/subscription.entity.js';
import { TemplateVersion, TemplateVersionHistory } from './templates/versions/template-version.entity.js';
import { WhatsAppApproval } from './templates/whatsapp/whatsapp-approval.entity.js';
import { Suppression } from './subscribers/suppressions/suppression.entity.js';

export const notificationsEntities = [
  TemplateVersion,
  TemplateVersionHistory,
  WhatsAppApproval,
  Plan,
  Message,
  Attempt,
  Decision,
  Receipt,
  RateLimit,
  ProviderHealth,
  RecipientReachRow,
  Subscriber,
  SubscriberKim,
  ContactPoint,
  FormerMemberAddress,
  ContactConfirmation,
  AddressDay,
  Suppression,
  Subscription,
  Consent,
  Preference,
  PreferenceProfile,
  RelayRequest,
  RelayRequestHistory,
  ProviderEvent,
  WhatsAppConversation,
  TelegramLink,
  BulkPlan,
  PlanHistory,
  ContentRetention,
  RoleMessage,
  RoleMessageRead,
];

export const notificationsMigrations = [
  CreateNotifications1764100000000,
  CreateTemplates1764100000005,
  CreateBulkPlans1764100000006,
  CreateSubscribers1764100000007,
  CreateChannels1764100000008,
  CreateContentRetention1764100000009,
  CreateRoleInbox1764100000010,
  ...intakeLimitMigrations,
];
