import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { DecreeWarningJob } from './decree-warning.sweep.js';
import { DormancyJob } from './dormancy.sweep.js';
import { KimCompleteness } from './kim-completeness.service.js';
import { KimHistory } from './kim-history.service.js';
import { KimLifecycleController } from './kim-life-cycle.controller.js';
import { KimLifecycle } from './kim-life-cycle.service.js';
import { KimList } from './kim-list.service.js';
import { KimProfileController } from './kim-standing.controller.js';
import { KimProfileService } from './kim-standing.service.js';
import { KimWorkflowController } from './kim-workflow.controller.js';
import { KimController } from './kim.controller.js';
import { KimService } from './kim.service.js';

@Module({
  imports: [AreaModule],
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
