import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PlanAudiences } from './plan-audiences.js';
import { PlanJob } from './plan.job.js';
import { planReactions } from './plan.reactions.js';
import { Plans } from './plans.js';

/** The notifications that follow events, until their recipients are resolved. */
@Module({
  imports: [ContactsModule, MessagesModule],
  controllers: planReactions,
  providers: [Plans, PlanAudiences, PlanJob],
})
export class PlansModule {}
