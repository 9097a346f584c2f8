import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { notificationConsumer } from './notification.consumer.js';
import { PlanAudiences } from './plan-audiences.js';
import { PlanJob } from './plan.job.js';
import { Plans } from './plans.js';
import { notificationRules } from './rules/notification-rules.js';

/** The notifications that follow events, until their recipients are resolved. */
@Module({
  imports: [ContactsModule, MessagesModule],
  controllers: Object.entries(notificationRules).map(([reaction, rules]) => notificationConsumer(reaction, rules)),
  providers: [Plans, PlanAudiences, PlanJob],
})
export class PlansModule {}
