import { Module } from '@nestjs/common';
import { AreaModule } from '../areas/area.module.js';
import { KimHistory } from './kim-history.service.js';
import { KimLifeCycleController } from './kim-life-cycle.controller.js';
import { KimLifeCycle } from './kim-life-cycle.service.js';
import { KimList } from './kim-list.service.js';
import { KimWorkflowController } from './kim-workflow.controller.js';
import { KimController } from './kim.controller.js';
import { KimRepublish } from './kim-republish.service.js';
import { KimService } from './kim.service.js';

@Module({
  imports: [AreaModule],
  controllers: [KimController, KimLifeCycleController, KimWorkflowController],
  providers: [KimService, KimList, KimLifeCycle, KimHistory, KimRepublish],
  exports: [KimService, KimRepublish],
})
export class KimModule {}
