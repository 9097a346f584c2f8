import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { BulkPlansModule } from '../plans/bulk/bulk-plans.module.js';
import { ConservationReports } from './conservation-report.service.js';
import { CostsController } from './costs.controller.js';
import { Costs } from './costs.service.js';
import { Dashboard } from './dashboard.service.js';
import { OperationsController } from './operations.controller.js';
import { ProbeJob } from './probes/probe.job.js';
import { Probes } from './probes/probes.js';

/** What operators see of notifications: queues, probes, balance and costs; and how long content is stored. */
@Module({
  imports: [MessagesModule, BulkPlansModule],
  controllers: [OperationsController, CostsController],
  providers: [Dashboard, ConservationReports, Costs, Probes, ProbeJob],
})
export class OperationsModule {}
