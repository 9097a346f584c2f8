import { Module } from '@nestjs/common';
import { KimReportController } from './kim-report.controller.js';
import { MissingReports } from './missing-report.service.js';
import { ReportList } from './report-list.service.js';
import { ReportPrint } from './report-print.service.js';
import { ReportController } from './report.controller.js';
import { ReportLifecycle } from './report.lifecycle.js';
import { ReportReminderJob } from './report-reminder.job.js';
import { ReportService } from './report.service.js';

@Module({
  controllers: [ReportController, KimReportController],
  providers: [ReportService, ReportLifecycle, ReportList, ReportPrint, MissingReports, ReportReminderJob],
})
export class ReportModule {}
