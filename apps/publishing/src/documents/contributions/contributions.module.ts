import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents.module.js';
import { ContributionFileController } from './contribution-file.controller.js';
import { ContributionController } from './contribution.controller.js';
import { ContributionLifecycle } from './contribution.lifecycle.js';
import { ContributionQueries } from './contribution-queries.js';
import { ContributionService } from './contribution.service.js';
import { ContributionStepsController } from './contribution-steps.controller.js';

/** Local news that KIM write and the office publishes under their names. */
@Module({
  imports: [DocumentsModule],
  controllers: [ContributionFileController, ContributionController, ContributionStepsController],
  providers: [ContributionLifecycle, ContributionQueries, ContributionService],
  exports: [ContributionService],
})
export class ContributionsModule {}
