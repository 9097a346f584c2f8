import { Module } from '@nestjs/common';
import { MandateController } from './mandate.controller.js';
import { MandateLifecycle } from './mandate.lifecycle.js';
import { MandateService } from './mandate.service.js';

@Module({
  controllers: [MandateController],
  providers: [MandateService, MandateLifecycle],
  exports: [MandateLifecycle],
})
export class MandateModule {}
