import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { TrainingCalendarController } from './calendar/training-calendar.controller.js';
import { TrainingCalendar } from './calendar/training-calendar.service.js';
import { InviteToTrainingsWhenKimBecomesActive } from './invite-to-trainings-when-kim-becomes-active.consumer.js';
import { SuggestionController } from './suggestions/suggestion.controller.js';
import { SuggestionService } from './suggestions/suggestion.service.js';
import { TrainingAutoCompleteJob } from './training-auto-complete.job.js';
import { InvitationList } from './training-invitation-list.service.js';
import { TrainingLifecycleController } from './training-lifecycle.controller.js';
import { TrainingList } from './training-list.service.js';
import { TrainingController } from './training.controller.js';
import { TrainingLifecycle } from './training.lifecycle.js';
import { TrainingReminderJob } from './training-reminder.job.js';
import { TrainingService } from './training.service.js';

/** Plans and announces trainings (bimtek), their calendar and suggestions. */
@Module({
  imports: [AreaModule],
  controllers: [
    TrainingCalendarController,
    TrainingController,
    TrainingLifecycleController,
    SuggestionController,
    InviteToTrainingsWhenKimBecomesActive,
  ],
  providers: [
    TrainingLifecycle,
    TrainingService,
    TrainingList,
    InvitationList,
    TrainingCalendar,
    SuggestionService,
    TrainingAutoCompleteJob,
    TrainingReminderJob,
  ],
  exports: [TrainingLifecycle],
})
export class TrainingModule {}
