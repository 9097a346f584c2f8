import { Module } from '@nestjs/common';
import { AspirationModule } from '../aspirations/aspiration.module.js';
import { CitizenModule } from '../citizens/citizen.module.js';
import { DuplicateController } from './duplicate.controller.js';
import { Duplicates } from './duplicate.service.js';
import { MergeController } from './merge.controller.js';
import { Merges } from './merge.service.js';
import { SimilarityObserver } from './similarity.observer.js';
import { SupporterController } from './supporter.controller.js';
import { Supporters } from './supporter.service.js';

@Module({
  imports: [AspirationModule, CitizenModule],
  controllers: [DuplicateController, MergeController, SupporterController],
  providers: [Duplicates, Merges, SimilarityObserver, Supporters],
})
export class DuplicateModule {}
