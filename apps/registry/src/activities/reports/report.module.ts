import { Module } from '@nestjs/common';
import { KimReportController } from './kim-report.controller.js';
import { MissingReports } from './missing-report.service.js';
import { ReportDecision } from './report-decision.service.js';
import { ReportList } from './report-list.service.js';
import { ReportPrint } from './report-print.service.js';
import { ReportWorkflowController } from './report-workflow.controller.js';
import { ReportController } from './report.controller.js';
import { ReportService } from './report.service.js';

@Module({
  controllers: [ReportController, KimReportController, ReportWorkflowController],
  providers: [ReportService, ReportDecision, ReportList, ReportPrint, MissingReports],
})
export class ReportModule {}
