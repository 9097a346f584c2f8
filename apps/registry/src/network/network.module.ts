import { Module } from '@nestjs/common';
import { DelegateLifecycle } from './forums/delegate.lifecycle.js';
import { DelegateService } from './forums/delegate.service.js';
import { ForumController } from './forums/forum.controller.js';
import { ForumList } from './forums/forum-list.service.js';
import { HelpController } from './help/help.controller.js';
import { HelpList } from './help/help-list.service.js';
import { HelpLifecycle } from './help/help.lifecycle.js';
import { HelpOfferController } from './help/help-offer.controller.js';
import { HelpOffers } from './help/help-offers.service.js';
import { HelpRequestService } from './help/help-request.service.js';
import { PotentialModule } from './potentials/potential.module.js';
import { PartnershipLifecycle } from './partnerships/partnership.lifecycle.js';
import { PartnershipController } from './partnerships/partnership.controller.js';
import { PartnershipList } from './partnerships/partnership-list.service.js';
import { PartnershipService } from './partnerships/partnership.service.js';

@Module({
  imports: [PotentialModule],
  controllers: [PartnershipController, HelpController, HelpOfferController, ForumController],
  providers: [
    PartnershipLifecycle,
    PartnershipService,
    PartnershipList,
    HelpLifecycle,
    HelpRequestService,
    HelpOffers,
    HelpList,
    DelegateLifecycle,
    DelegateService,
    ForumList,
  ],
})
export class NetworkModule {}
