import { Module } from '@nestjs/common';
import { ActivityModule } from '../activities/activity.module.js';
import { LogActivitiesWhenHelpIsDone } from './log-activities-when-help-is-done.consumer.js';
import { LogActivitiesWhenPartnershipIsAccepted } from './log-activities-when-partnership-is-accepted.consumer.js';
import { LogActivitiesWhenTrainingIsCompleted } from './log-activities-when-training-is-completed.consumer.js';
import { LogActivityWhenAspirationIsReceived } from './log-activity-when-aspiration-is-received.consumer.js';
import { LogActivityWhenDisseminationIsReported } from './log-activity-when-dissemination-is-reported.consumer.js';
import { RecordTaskWhenDisseminationTaskIsAssigned } from './remember-task-when-dissemination-task-is-assigned.consumer.js';
import { CompleteTaskWhenDisseminationIsReported } from './settle-task-when-dissemination-is-reported.consumer.js';

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
