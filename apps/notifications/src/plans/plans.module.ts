import { Module } from '@nestjs/common';
import { BulkPlansModule } from './bulk/bulk-plans.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { DigestJob } from './digests/digest.job.js';
import { MessagesModule } from '../messages/messages.module.js';
import { notificationConsumer } from './notification.consumer.js';
import { NotifyEditorsWhenKimIsUnreachable } from './notify-editors-when-kim-is-unreachable.consumer.js';
import { PlanAudiences } from './plan-audiences.js';
import { PlanJob } from './plan.job.js';
import { Plans } from './plans.js';
import { notificationRules } from './rules/notification-rules.js';
import { RoleInboxModule } from '../role-inbox/role-inbox.module.js';
import { RelayModule } from '../relay/relay.module.js';
import { RelayNotifications } from './relay-notifications.js';

/** The notifications that follow events, until their recipients are resolved. */
@Module({
  imports: [ContactsModule, MessagesModule, BulkPlansModule, RelayModule, RoleInboxModule],
  controllers: [
    ...Object.entries(notificationRules).map(([reaction, rules]) => notificationConsumer(reaction, rules)),
    NotifyEditorsWhenKimIsUnreachable,
  ],
  providers: [DigestJob, Plans, PlanAudiences, PlanJob, RelayNotifications],
})
export class PlansModule {}
