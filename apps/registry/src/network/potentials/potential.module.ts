import { Module } from '@nestjs/common';
import { KimModule } from '../../kims/kim.module.js';
import { KimPotentialController } from './kim-potential.controller.js';
import { PotentialHistory } from './potential-history.service.js';
import { PotentialMatches } from './potential-matches.service.js';
import { PotentialPhotos } from './potential-photos.service.js';
import { PotentialSearch } from './potential-search.service.js';
import { PotentialWorkflowController } from './potential-workflow.controller.js';
import { PotentialController } from './potential.controller.js';
import { PotentialService } from './potential.service.js';

@Module({
  imports: [KimModule],
  controllers: [PotentialController, KimPotentialController, PotentialWorkflowController],
  providers: [PotentialService, PotentialSearch, PotentialMatches, PotentialHistory, PotentialPhotos],
})
export class PotentialModule {}
