import { Module } from '@nestjs/common';
import { DecreeWarningJob } from './decree-warning.job.js';
import { DormancyJob } from './dormancy.job.js';
import { KimCommands } from './kim-commands.service.js';
import { KimLifecycleController } from './kim-lifecycle.controller.js';
import { KimController } from './kim.controller.js';
import { KimLifecycle } from './kim.lifecycle.js';
import { KimService } from './kim.service.js';
import { VillagesModule } from './villages/villages.module.js';

@Module({
  imports: [VillagesModule],
  controllers: [KimController, KimLifecycleController],
  providers: [KimService, KimCommands, KimLifecycle, DormancyJob, DecreeWarningJob],
  exports: [KimService, KimCommands, KimLifecycle],
})
export class KimModule {}
