import { Module } from '@nestjs/common';
import { MemberModule } from '../../members/member.module.js';
import { TrainingModule } from '../training.module.js';
import { RegistrationLifecycle } from './registration.lifecycle.js';
import { Waitlist } from './waitlist.service.js';
import { WithdrawFromTrainingsWhenMemberLeaves } from './withdraw-from-trainings-when-member-leaves.consumer.js';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { AttendanceCodes } from './attendance-codes.js';
import { ScoreFileController } from './score-file.controller.js';
import { SelfCheckIn } from './self-check-in.service.js';
import { AttendanceListController } from './attendance-list.controller.js';
import { AttendanceList } from './attendance-list.service.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceService } from './attendance.service.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackService } from './feedback.service.js';
import { OwnTrainingController } from './own-training.controller.js';
import { OwnTrainings } from './own-trainings.service.js';
import { RegistrationList } from './registration-list.service.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';

@Module({
  imports: [MemberModule, TrainingModule],
  controllers: [
    RegistrationController,
    ScoreFileController,
    AttendanceController,
    AttendanceListController,
    FeedbackController,
    OwnTrainingController,
    WithdrawFromTrainingsWhenMemberLeaves,
  ],
  providers: [
    {
      provide: AttendanceCodes,
      inject: [registrySettings],
      useFactory: (settings: RegistrySettings) => new AttendanceCodes(settings.REGISTRY_VAULT_KEY),
    },
    RegistrationLifecycle,
    RegistrationService,
    RegistrationList,
    Waitlist,
    SelfCheckIn,
    AttendanceService,
    AttendanceList,
    FeedbackService,
    OwnTrainings,
  ],
})
export class ParticipationModule {}
