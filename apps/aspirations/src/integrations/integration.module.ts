import { Module } from '@nestjs/common';
import { aspirationsSettings } from '../aspirations.settings.js';
import { LAPOR_GATEWAY } from './lapor/lapor-gateway.js';
import { laporGateway } from './lapor/lapor-gateway.provider.js';
import { AspirationModule } from '../aspirations/aspiration.module.js';
import { CitizenModule } from '../citizens/citizen.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { PublicationModule } from '../publication/publication.module.js';
import { LaporHandOverLifecycle } from './lapor/lapor-hand-over.lifecycle.js';
import { LaporHandOverService } from './lapor/lapor-hand-over.service.js';
import { LaporOutcomes } from './lapor/lapor-outcomes.js';
import { LaporController } from './lapor/lapor.controller.js';
import { LaporJob } from './lapor/lapor.job.js';
import { LaporReconciliation } from './lapor/reconciliation.service.js';
import { Open311DiscoveryController } from './open311/open311-discovery.controller.js';
import { Open311DiscoveryDocument } from './open311/open311-discovery.js';
import { Open311KeyController } from './open311/open311-key.controller.js';
import { Open311Keys } from './open311/open311-keys.js';
import { Open311Requests } from './open311/open311-requests.js';
import { Open311Submission } from './open311/open311-submission.js';
import { Open311Controller } from './open311/open311.controller.js';

@Module({
  imports: [AspirationModule, CitizenModule, IntakeModule, PublicationModule],
  controllers: [LaporController, Open311Controller, Open311DiscoveryController, Open311KeyController],
  providers: [
    LaporHandOverLifecycle,
    LaporHandOverService,
    LaporJob,
    LaporOutcomes,
    LaporReconciliation,
    Open311DiscoveryDocument,
    Open311Keys,
    Open311Requests,
    Open311Submission,
    { provide: LAPOR_GATEWAY, useFactory: laporGateway, inject: [aspirationsSettings] },
  ],
})
export class IntegrationModule {}
