import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { DecreeWarningJob } from './decree-warning.job.js';
import { DormancyJob } from './dormancy.job.js';
import { KimCompleteness } from './kim-completeness.service.js';
import { KimHistory } from './kim-history.service.js';
import { KimLifecycleController } from './kim-lifecycle.controller.js';
import { KimLifecycle } from './kim-lifecycle.service.js';
import { KimList } from './kim-list.service.js';
import { KimProfileController } from './kim-profile.controller.js';
import { KimProfileService } from './kim-profile.service.js';
import { KimWorkflowController } from './kim-workflow.controller.js';
import { KimController } from './kim.controller.js';
import { KimService } from './kim.service.js';
import { VillagesModule } from './villages/villages.module.js';

@Module({
  imports: [AreaModule, VillagesModule],
  controllers: [KimController, KimLifecycleController, KimProfileController, KimWorkflowController],
  providers: [
    KimService,
    KimList,
    KimLifecycle,
    KimCompleteness,
    KimProfileService,
    KimHistory,
    DormancyJob,
    DecreeWarningJob,
  ],
  exports: [KimService],
})
export class KimModule {}
