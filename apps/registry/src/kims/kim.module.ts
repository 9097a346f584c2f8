import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { DecreeWarningSweep } from './decree-warning.sweep.js';
import { DormancySweep } from './dormancy.sweep.js';
import { KimCompleteness } from './kim-completeness.service.js';
import { KimHistory } from './kim-history.service.js';
import { KimLifeCycleController } from './kim-life-cycle.controller.js';
import { KimLifeCycle } from './kim-life-cycle.service.js';
import { KimList } from './kim-list.service.js';
import { KimStandingController } from './kim-standing.controller.js';
import { KimStanding } from './kim-standing.service.js';
import { KimWorkflowController } from './kim-workflow.controller.js';
import { KimController } from './kim.controller.js';
import { KimService } from './kim.service.js';

@Module({
  imports: [AreaModule],
  controllers: [KimController, KimLifeCycleController, KimStandingController, KimWorkflowController],
  providers: [
    KimService,
    KimList,
    KimLifeCycle,
    KimCompleteness,
    KimStanding,
    KimHistory,
    DormancySweep,
    DecreeWarningSweep,
  ],
  exports: [KimService],
})
export class KimModule {}
