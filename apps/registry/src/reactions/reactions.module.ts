import { Module } from '@nestjs/common';
import { ActivityModule } from '../activities/activity.module.js';
import { LogActivitiesWhenHelpIsDone } from '../activities/log-activities-when-help-is-done.consumer.js';
import { LogActivitiesWhenPartnershipIsAccepted } from '../activities/log-activities-when-partnership-is-accepted.consumer.js';
import { LogActivitiesWhenTrainingIsCompleted } from '../activities/log-activities-when-training-is-completed.consumer.js';
import { LogActivityWhenAspirationIsReceived } from '../activities/log-activity-when-aspiration-is-received.consumer.js';
import { LogActivityWhenDisseminationIsReported } from '../activities/log-activity-when-dissemination-is-reported.consumer.js';
import { RecordTaskWhenDisseminationTaskIsAssigned } from '../maturity/record-task-when-dissemination-task-is-assigned.consumer.js';
import { CompleteTaskWhenDisseminationIsReported } from '../maturity/complete-task-when-dissemination-is-reported.consumer.js';

@Module({
  imports: [ActivityModule],
  controllers: [
    LogActivityWhenDisseminationIsReported,
    LogActivityWhenAspirationIsReceived,
    RecordTaskWhenDisseminationTaskIsAssigned,
    CompleteTaskWhenDisseminationIsReported,
    LogActivitiesWhenTrainingIsCompleted,
    LogActivitiesWhenPartnershipIsAccepted,
    LogActivitiesWhenHelpIsDone,
  ],
})
export class ReactionsModule {}
