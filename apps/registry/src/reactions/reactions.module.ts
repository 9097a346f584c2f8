import { Module } from '@nestjs/common';
import { ActivityModule } from '../activities/activity.module.js';
import { LogActivitiesWhenTrainingIsCompleted } from './log-activities-when-training-is-completed.consumer.js';
import { LogActivityWhenAspirationIsReceived } from './log-activity-when-aspiration-is-received.consumer.js';
import { LogActivityWhenDisseminationIsReported } from './log-activity-when-dissemination-is-reported.consumer.js';

@Module({
  imports: [ActivityModule],
  controllers: [
    LogActivityWhenDisseminationIsReported,
    LogActivityWhenAspirationIsReceived,
    LogActivitiesWhenTrainingIsCompleted,
  ],
})
export class ReactionsModule {}
