import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { CertificateModule } from './certificates/certificate.module.js';
import { ParticipationModule } from './participation/participation.module.js';
import { SuggestionController } from './suggestions/suggestion.controller.js';
import { SuggestionService } from './suggestions/suggestion.service.js';
import { TrainingCalendarController } from './calendar/training-calendar.controller.js';
import { TrainingCalendar } from './calendar/training-calendar.service.js';
import { TrainingHistory } from './training-history.service.js';
import { InvitationList } from './training-invitation-list.service.js';
import { TrainingLifecycleController } from './training-lifecycle.controller.js';
import { TrainingLifecycle } from './training-lifecycle.service.js';
import { TrainingList } from './training-list.service.js';
import { TrainingWorkflowController } from './training-workflow.controller.js';
import { TrainingAutoCompleteJob } from './training-auto-complete.job.js';
import { TrainingController } from './training.controller.js';
import { TrainingService } from './training.service.js';

/** Trainings (bimtek), the places in them and the certificates that come of them. */
@Module({
  imports: [AreaModule, ParticipationModule, CertificateModule],
  controllers: [
    TrainingCalendarController,
    TrainingController,
    TrainingLifecycleController,
    TrainingWorkflowController,
    SuggestionController,
  ],
  providers: [
    TrainingService,
    TrainingList,
    TrainingLifecycle,
    TrainingHistory,
    InvitationList,
    TrainingCalendar,
    SuggestionService,
    TrainingAutoCompleteJob,
  ],
})
export class TrainingModule {}
