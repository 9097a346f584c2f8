import { Module } from '@nestjs/common';
import { KimModule } from '../../kims/kim.module.js';
import { KimPotentialController } from './kim-potential.controller.js';
import { PotentialMatches } from './potential-matches.service.js';
import { PotentialPhotos } from './potential-photos.service.js';
import { PotentialSearch } from './potential-search.service.js';
import { PotentialController } from './potential.controller.js';
import { PotentialLifecycle } from './potential.lifecycle.js';
import { PotentialService } from './potential.service.js';

@Module({
  imports: [KimModule],
  controllers: [PotentialController, KimPotentialController],
  providers: [PotentialLifecycle, PotentialService, PotentialSearch, PotentialMatches, PotentialPhotos],
})
export class PotentialModule {}
