import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { KimModule } from '../kims/kim.module.js';
import { ActivityList } from './activity-list.service.js';
import { ActivityProofs } from './activity-proofs.service.js';
import { ActivityListController } from './activity-list.controller.js';
import { ActivityController } from './activity.controller.js';
import { ActivityLifecycle } from './activity.lifecycle.js';
import { ActivityService } from './activity.service.js';
import { AwaitedActivityJob } from './awaited-activity.job.js';
import { KimActivityController } from './kim-activity.controller.js';
import { LogActivitiesWhenHelpIsDone } from './log-activities-when-help-is-done.consumer.js';
import { LogActivitiesWhenPartnershipIsAccepted } from './log-activities-when-partnership-is-accepted.consumer.js';
import { LogActivitiesWhenTrainingIsCompleted } from './log-activities-when-training-is-completed.consumer.js';
import { LogActivityWhenAspirationIsReceived } from './log-activity-when-aspiration-is-received.consumer.js';
import { LogActivityWhenDisseminationIsReported } from './log-activity-when-dissemination-is-reported.consumer.js';
import { VerifyActivityWhenDisseminationIsVerified } from './verify-activity-when-dissemination-is-verified.consumer.js';
import { ReportModule } from './reports/report.module.js';
import { ActivitiesFromEvents } from './activities-from-events.service.js';

@Module({
  imports: [AreaModule, KimModule, ReportModule],
  controllers: [
    ActivityListController,
    ActivityController,
    KimActivityController,
    LogActivitiesWhenHelpIsDone,
    LogActivitiesWhenPartnershipIsAccepted,
    LogActivitiesWhenTrainingIsCompleted,
    LogActivityWhenAspirationIsReceived,
    LogActivityWhenDisseminationIsReported,
    VerifyActivityWhenDisseminationIsVerified,
  ],
  providers: [
    ActivityProofs,
    ActivityService,
    ActivityLifecycle,
    ActivityList,
    ActivitiesFromEvents,
    AwaitedActivityJob,
  ],
  exports: [ActivitiesFromEvents],
})
export class ActivityModule {}
