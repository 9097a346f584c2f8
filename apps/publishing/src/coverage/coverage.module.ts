import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { CoverageController } from './coverage.controller.js';
import { CoverageService } from './coverage.service.js';
import { UpdateCoverageWhenDisseminationIsReported } from './update-coverage-when-dissemination-is-reported.consumer.js';

/** How far each edition has been disseminated. */
@Module({
  imports: [DocumentsModule],
  controllers: [CoverageController, UpdateCoverageWhenDisseminationIsReported],
  providers: [CoverageService],
  exports: [CoverageService],
})
export class CoverageModule {}
