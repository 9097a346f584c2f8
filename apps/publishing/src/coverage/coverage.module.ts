import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { CoverageController } from './coverage.controller.js';
import { CoverageProjection } from './coverage-projection.js';
import { CoverageService } from './coverage.service.js';
import { UpdateCoverageWhenDisseminationChanges } from './update-coverage-when-dissemination-changes.consumer.js';

/** How far each edition has been disseminated. */
@Module({
  imports: [DocumentsModule],
  controllers: [CoverageController, UpdateCoverageWhenDisseminationChanges],
  providers: [CoverageService, CoverageProjection],
})
export class CoverageModule {}
