import { Module } from '@nestjs/common';
import { DisseminationModule } from '../dissemination/dissemination.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { CoverageController } from './coverage.controller.js';
import { CoverageProjection } from './coverage-projection.js';
import { CoverageService } from './coverage.service.js';
import { GapController } from './gaps/gap.controller.js';
import { GapJob } from './gaps/gap.job.js';
import { GapMetrics } from './gaps/gap.metrics.js';
import { GapNoticeJob } from './gaps/gap-notice.job.js';
import { GapLifecycle } from './gaps/gap.lifecycle.js';
import { GapService } from './gaps/gap.service.js';
import { CoverageFiles } from './reports/coverage-files.js';
import { CoverageReportController } from './reports/coverage-report.controller.js';
import { LineageService } from './reports/lineage.service.js';
import { RollUpService } from './reports/roll-up.service.js';
import { UpdateCoverageWhenDisseminationChanges } from './update-coverage-when-dissemination-changes.consumer.js';

/** How far each edition has been disseminated, and where it has not. */
@Module({
  imports: [DocumentsModule, DisseminationModule],
  controllers: [CoverageController, CoverageReportController, GapController, UpdateCoverageWhenDisseminationChanges],
  providers: [
    CoverageFiles,
    CoverageProjection,
    CoverageService,
    GapJob,
    GapLifecycle,
    GapMetrics,
    GapNoticeJob,
    GapService,
    LineageService,
    RollUpService,
  ],
})
export class CoverageModule {}
