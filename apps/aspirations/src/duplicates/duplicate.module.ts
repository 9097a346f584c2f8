import { Module } from '@nestjs/common';
import { AspirationModule } from '../aspirations/aspiration.module.js';
import { CitizenDuplicateController } from './citizen-duplicate.controller.js';
import { DuplicateController } from './duplicate.controller.js';
import { Duplicates } from './duplicate.service.js';
import { MergeController } from './merge.controller.js';
import { Merges } from './merge.service.js';
import { SimilarityObserver } from './similarity.observer.js';

@Module({
  imports: [AspirationModule],
  controllers: [CitizenDuplicateController, DuplicateController, MergeController],
  providers: [Duplicates, Merges, SimilarityObserver],
  exports: [Merges],
})
export class DuplicateModule {}
