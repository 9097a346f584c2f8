import { Module } from '@nestjs/common';
import { MandateList } from './mandate-list.service.js';
import { MandateWorkflowController } from './mandate-workflow.controller.js';
import { MandateController } from './mandate.controller.js';
import { MandateService } from './mandate.service.js';

@Module({
  controllers: [MandateController, MandateWorkflowController],
  providers: [MandateService, MandateList],
})
export class MandateModule {}
