import { Module } from '@nestjs/common';
import { IntakeLimits } from '#intake-limits';
import { type AspirationsSettings, aspirationsSettings } from '../aspirations.settings.js';
import { CitizenFingerprints } from './reporters/citizen-fingerprint.js';
import { TrackingPins } from './tracking/tracking-pin.js';
import { AgencyModule } from '../agencies/agency.module.js';
import { AspirationModule } from '../aspirations/aspiration.module.js';
import { AccessLogController } from './access-log/access-log.controller.js';
import { AccessLog } from './access-log/access-log.service.js';
import { DataRequestController } from './data-requests/data-request.controller.js';
import { DataRequestJob } from './data-requests/data-request.job.js';
import { DataExport } from './data-requests/data-export.service.js';
import { DataRequestLifecycle } from './data-requests/data-request.lifecycle.js';
import { DataRequests } from './data-requests/data-request.service.js';
import { ReporterVault } from './reporters/reporter-vault.js';
import { ReporterController } from './reporters/reporter.controller.js';
import { SupporterController } from './supporters/supporter.controller.js';
import { SupporterVerification } from './supporters/supporter-verification.service.js';
import { Supporters } from './supporters/supporter.service.js';
import { CitizenReplies } from './tracking/citizen-replies.service.js';
import { TrackingAuthenticator } from './tracking/tracking-authenticator.js';
import { PinRenewalController } from './tracking/renewal/pin-renewal.controller.js';
import { PinRenewalJob } from './tracking/renewal/pin-renewal.job.js';
import { PinRenewals } from './tracking/renewal/pin-renewals.service.js';
import { RenewedPins } from './tracking/renewal/renewed-pins.js';
import { TrackingController } from './tracking/tracking.controller.js';
import { Tracking } from './tracking/tracking.service.js';
import { WrongPinJob } from './tracking/wrong-pin.job.js';
import { WrongPins } from './tracking/wrong-pins.service.js';

@Module({
  imports: [AgencyModule, AspirationModule],
  controllers: [
    AccessLogController,
    DataRequestController,
    ReporterController,
    PinRenewalController,
    SupporterController,
    TrackingController,
  ],
  providers: [
    AccessLog,
    DataExport,
    DataRequestJob,
    DataRequestLifecycle,
    DataRequests,
    ReporterVault,
    Supporters,
    SupporterVerification,
    CitizenReplies,
    PinRenewals,
    PinRenewalJob,
    Tracking,
    TrackingAuthenticator,
    WrongPinJob,
    WrongPins,
    {
      provide: CitizenFingerprints,
      useFactory: (settings: AspirationsSettings) => new CitizenFingerprints(settings.ASPIRATIONS_VAULT_KEY),
      inject: [aspirationsSettings],
    },
    {
      provide: RenewedPins,
      useFactory: (settings: AspirationsSettings) => new RenewedPins(settings.ASPIRATIONS_VAULT_KEY),
      inject: [aspirationsSettings],
    },
    {
      provide: IntakeLimits,
      useFactory: (settings: AspirationsSettings) => new IntakeLimits(settings.ASPIRATIONS_VAULT_KEY),
      inject: [aspirationsSettings],
    },
    {
      provide: TrackingPins,
      useFactory: (settings: AspirationsSettings) => new TrackingPins(settings.ASPIRATIONS_VAULT_KEY),
      inject: [aspirationsSettings],
    },
  ],
  exports: [ReporterVault, TrackingAuthenticator, TrackingPins],
})
export class CitizenModule {}
