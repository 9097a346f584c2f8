import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/audience.module.js';
import { EditionController } from './edition.controller.js';
import { EditionQueries } from './edition-queries.js';
import { EditionReview } from './edition-review.js';
import { EditionService } from './edition.service.js';
import { EditionSteps } from './edition-steps.js';
import { EditionWorkflowController } from './edition-workflow.controller.js';

@Module({
  imports: [AudienceModule],
  controllers: [EditionController, EditionWorkflowController],
  providers: [EditionService, EditionReview, EditionQueries, EditionSteps],
  exports: [EditionQueries],
})
export class EditionModule {}
