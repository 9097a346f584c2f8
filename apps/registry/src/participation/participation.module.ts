import { Module } from '@nestjs/common';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { AttendanceCodes } from './attendance-codes.js';
import { AttendanceGate } from './attendance-gate.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceService } from './attendance.service.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackService } from './feedback.service.js';
import { RegistrationList } from './registration-list.service.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';

@Module({
  controllers: [RegistrationController, AttendanceController, FeedbackController],
  providers: [
    {
      provide: AttendanceCodes,
      inject: [registrySettings],
      useFactory: (settings: RegistrySettings) => new AttendanceCodes(settings.REGISTRY_VAULT_KEY),
    },
    RegistrationService,
    RegistrationList,
    AttendanceGate,
    AttendanceService,
    FeedbackService,
  ],
})
export class ParticipationModule {}
