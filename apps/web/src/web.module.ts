import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { databaseModule } from '#database';
import { observabilityModule } from '#observability';
import { Vault } from '#vault';
import { AboutModule } from './about/about.module.js';
import { AccountModule } from './account/account.module.js';
import { AspirationsModule } from './aspirations/aspirations.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { CertificatesModule } from './certificates/certificates.module.js';
import { ClarificationsModule } from './clarifications/clarifications.module.js';
import { HomeModule } from './home/home.module.js';
import { InformationModule } from './information/information.module.js';
import { KimsModule } from './kims/kims.module.js';
import { OfficeModule } from './office/office.module.js';
import { AssetsController } from './pages/assets.controller.js';
import { ErrorPageFilter } from './pages/error-page.filter.js';
import { Platform } from './platform/platform.js';
import { ReportsModule } from './reports/reports.module.js';
import { SessionModule } from './session/session.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { TrackingModule } from './tracking/tracking.module.js';
import { VillagesModule } from './villages/villages.module.js';
import { webEntities, webMigrations } from './web.database.js';
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
    SessionModule,
    AccountModule,
    OfficeModule,
  ],
  controllers: [AssetsController],
})
class WebModule {}

export function webModule(settings: WebSettings): DynamicModule {
  const { LOG_LEVEL: logLevel, OTEL_EXPORTER_OTLP_ENDPOINT: traceEndpoint } = settings;
  return {
    module: WebModule,
    global: true,
    imports: [
      observabilityModule({ service: 'web', logLevel, traceEndpoint }),
      databaseModule({
        url: settings.WEB_DATABASE_URL,
        entities: webEntities,
        migrations: webMigrations,
        applicationName: 'web',
        limits: settings,
      }),
      ScheduleModule.forRoot(),
    ],
    providers: [
      { provide: webSettings, useValue: settings },
      { provide: APP_FILTER, useClass: ErrorPageFilter },
      { provide: Vault, useFactory: () => new Vault(settings.WEB_VAULT_KEY) },
      Platform,
    ],
    exports: [webSettings, Platform, Vault],
  };
}
