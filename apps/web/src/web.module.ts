import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { observabilityModule } from '#observability';
import { AboutModule } from './about/about.module.js';
import { AspirationsModule } from './aspirations/aspirations.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { ClarificationsModule } from './clarifications/clarifications.module.js';
import { HomeModule } from './home/home.module.js';
import { InformationModule } from './information/information.module.js';
import { KimsModule } from './kims/kims.module.js';
import { AssetsController } from './pages/assets.controller.js';
import { ErrorPageFilter } from './pages/error-page.filter.js';
import { Platform } from './platform/platform.js';
import { ReportsModule } from './reports/reports.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { TrackingModule } from './tracking/tracking.module.js';
import { VillagesModule } from './villages/villages.module.js';
import { webSettings, type WebSettings } from './web.settings.js';

@Module({
  imports: [
    HomeModule,
    VillagesModule,
    KimsModule,
    InformationModule,
    ClarificationsModule,
    CampaignsModule,
    AspirationsModule,
    ReportsModule,
    TrackingModule,
    StatisticsModule,
    CertificatesModule,
    AboutModule,
  ],
  controllers: [AssetsController],
})
class WebModule {}

export function webModule(settings: WebSettings): DynamicModule {
  const { LOG_LEVEL: logLevel, OTEL_EXPORTER_OTLP_ENDPOINT: traceEndpoint } = settings;
  return {
    module: WebModule,
    global: true,
    imports: [observabilityModule({ service: 'web', logLevel, traceEndpoint })],
    providers: [
      { provide: webSettings, useValue: settings },
      { provide: APP_FILTER, useClass: ErrorPageFilter },
      Platform,
    ],
    exports: [webSettings, Platform],
  };
}
