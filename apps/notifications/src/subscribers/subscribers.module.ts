import { Module } from '@nestjs/common';
import { IntakeFingerprintJob, IntakeLimits } from '#intake-limits';
import { ContactsModule } from '../contacts/contacts.module.js';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';
import { Confirmations } from './confirmations/confirmations.js';
import { AddressCaps } from './contact-points/address-caps.js';
import { AddressFingerprints } from './contact-points/address-fingerprints.js';
import { ContactPoints } from './contact-points/contact-points.js';
import { OwnContactPointController } from './contact-points/own-contact-point.controller.js';
import { OwnContactPointsService } from './contact-points/own-contact-points.service.js';
import { UnvouchedAddresses } from './contact-points/unvouched-addresses.js';
import { MemberContactJob } from './members/member-contact.job.js';
import { RecordKimVillagesWhenKimChanges } from './members/record-kim-villages-when-kim-changes.consumer.js';
import { RecordSubscriberWhenMemberChanges } from './members/record-subscriber-when-member-changes.consumer.js';
import { FormerMembers } from './erasure/former-members.js';
import { SubscriberErasure } from './erasure/subscriber-erasure.js';
import { SubscriberMembers } from './members/subscriber-members.js';
import { Consents } from './subscriptions/consents.js';
import { SubscriptionController } from './subscriptions/subscription.controller.js';
import { SubscriptionLimits } from './subscriptions/subscription-limits.js';
import { UnconfirmedSubscriptionsJob } from './subscriptions/unconfirmed-subscriptions.job.js';
import { Subscriptions } from './subscriptions/subscriptions.service.js';
import { Suppressions } from './suppressions/suppressions.js';
import { RecipientTokens } from './tokens/recipient-tokens.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';
import { Unsubscribes } from './unsubscribe/unsubscribes.js';

/** A provider that is made of the vault key. */
const ofVaultKey = <T>(type: new (vaultKeyBase64: string) => T) => ({
  provide: type,
  useFactory: (settings: NotificationsSettings) => new type(settings.NOTIFICATIONS_VAULT_KEY),
  inject: [notificationsSettings],
});

/** Recipients with their contact points, the list of suppressed addresses, and subscriptions. */
@Module({
  imports: [ContactsModule],
  controllers: [
    OwnContactPointController,
    RecordKimVillagesWhenKimChanges,
    RecordSubscriberWhenMemberChanges,
    SubscriptionController,
    UnsubscribeController,
  ],
  providers: [
    AddressCaps,
    Confirmations,
    Consents,
    ContactPoints,
    FormerMembers,
    IntakeFingerprintJob,
    MemberContactJob,
    OwnContactPointsService,
    SubscriberErasure,
    SubscriberMembers,
    SubscriptionLimits,
    Subscriptions,
    Suppressions,
    UnconfirmedSubscriptionsJob,
    Unsubscribes,
    UnvouchedAddresses,
    ofVaultKey(AddressFingerprints),
    ofVaultKey(IntakeLimits),
    ofVaultKey(RecipientTokens),
  ],
  exports: [
    AddressCaps,
    AddressFingerprints,
    Confirmations,
    ContactPoints,
    RecipientTokens,
    SubscriberErasure,
    Suppressions,
    Unsubscribes,
    UnvouchedAddresses,
  ],
})
export class SubscribersModule {}
