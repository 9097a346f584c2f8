import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/audience.module.js';
import { EditionController } from './edition.controller.js';
import { EditionLifecycle } from './edition.lifecycle.js';
import { EditionQueries } from './edition-queries.js';
import { EditionService } from './edition.service.js';

/** What the office writes for the villages, from the draft to the publication. */
@Module({
  imports: [AudienceModule],
  controllers: [EditionController],
  providers: [EditionLifecycle, EditionService, EditionQueries],
  exports: [EditionService, EditionQueries],
})
export class DocumentsModule {}
