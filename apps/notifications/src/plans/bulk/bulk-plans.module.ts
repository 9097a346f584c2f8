import { Module } from '@nestjs/common';
import { MessagesModule } from '../../messages/messages.module.js';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { TemplatesModule } from '../../templates/templates.module.js';
import { channelTerms, channelTermsOf } from './channel-terms.js';
import { DryRuns } from './dry-runs.js';
import { NotifySubscribersWhenEditionIsPublished } from './notify-subscribers-when-edition-is-published.consumer.js';
import { PlanController } from './plan.controller.js';
import { PlanCreation } from './plan-creation.js';
import { PlanLifecycle } from './plan.lifecycle.js';
import { PlanRunJob } from './plan-run.job.js';
import { PlanService } from './plan.service.js';
import { PlanTextErasure } from './plan-text-erasure.js';
import { Planner } from './planner.js';
import { Release, releaseLimits, type ReleaseLimits } from './release.js';
import { Withdrawal } from './withdrawal.js';

/** Plans for audiences: dry run, creation of the messages, release in slices, pause, cancellation and recall. */
@Module({
  imports: [TemplatesModule, MessagesModule],
  controllers: [PlanController, NotifySubscribersWhenEditionIsPublished],
  providers: [
    PlanLifecycle,
    PlanService,
    PlanCreation,
    PlanRunJob,
    Planner,
    PlanTextErasure,
    DryRuns,
    Release,
    Withdrawal,
    { provide: channelTerms, useFactory: channelTermsOf, inject: [notificationsSettings] },
    {
      provide: releaseLimits,
      useFactory: (settings: NotificationsSettings): ReleaseLimits => ({
        slice: settings.NOTIFICATIONS_RELEASE_SLICE,
        canaryMinutes: settings.NOTIFICATIONS_CANARY_MINUTES,
        bouncePercent: settings.NOTIFICATIONS_PAUSE_BOUNCE_PERCENT,
        errorPercent: settings.NOTIFICATIONS_PAUSE_ERROR_PERCENT,
        minimum: 20,
      }),
      inject: [notificationsSettings],
    },
  ],
  exports: [channelTerms],
})
export class BulkPlansModule {}
