import { type DynamicModule, Module } from '@nestjs/common';
import { ServiceTokens } from '#access';
import type { MessageBroker } from '#messaging';
import { serviceModule } from '#service';
import { Vault } from '#vault';
import { Offices } from './contacts/offices.js';
import { ClaimCheck } from './contacts/claim-check.js';
import { Delivery } from './dispatch/delivery.js';
import { DispatchJob } from './dispatch/dispatch.job.js';
import { Mailer } from './dispatch/mailer.js';
import { Outcomes } from './dispatch/outcomes.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxService } from './inbox/inbox.service.js';
import { MessageController } from './messages/message.controller.js';
import { MessageList } from './messages/message-list.service.js';
import { notificationsEntities, notificationsMigrations } from './notifications.database.js';
import { notificationsError } from './notifications.errors.js';
import { notificationsPolicy } from './notifications.policy.js';
import { notificationsSettings, type NotificationsSettings } from './notifications.settings.js';
import { PlanAudiences } from './plans/plan-audiences.js';
import { PlanJob } from './plans/plan.job.js';
import { Plans } from './plans/plans.js';
import { notificationsReactions } from './notifications.reactions.js';

@Module({})
class NotificationsModule {}

/** @param broker shared by the services of one process; by default notifications opens its own */
export function notificationsModule(settings: NotificationsSettings, broker?: MessageBroker): DynamicModule {
  return {
    module: NotificationsModule,
    imports: [
      serviceModule({
        name: 'notifications',
        settings,
        policy: notificationsPolicy,
        errors: notificationsError,
        entities: notificationsEntities,
        migrations: notificationsMigrations,
        databaseUrl: settings.NOTIFICATIONS_DATABASE_URL,
        ...(broker && { broker }),
      }),
    ],
    controllers: [InboxController, MessageController, ...notificationsReactions],
    providers: [
      ClaimCheck,
      Offices,
      Plans,
      PlanAudiences,
      PlanJob,
      Delivery,
      DispatchJob,
      Mailer,
      Outcomes,
      InboxService,
      MessageList,
      { provide: notificationsSettings, useValue: settings },
      { provide: ServiceTokens, useValue: new ServiceTokens(settings) },
      { provide: Vault, useValue: new Vault(settings.NOTIFICATIONS_VAULT_KEY) },
    ],
  };
}
