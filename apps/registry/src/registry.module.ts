import { attachmentsModule } from '#attachments';
import type { MessageBroker } from '#messaging';
import { serviceModule } from '#service';
import { type DynamicModule, Module } from '@nestjs/common';
import { ActivityModule } from './activities/activity.module.js';
import { AreaModule } from './areas/area.module.js';
import { DataExchangeModule } from './data-exchange/data-exchange.module.js';
import { EvaluationModule } from './maturity/evaluations/evaluation.module.js';
import { KimModule } from './kims/kim.module.js';
import { MandateModule } from './members/mandates/mandate.module.js';
import { MaturityModule } from './maturity/maturity.module.js';
import { MemberModule } from './members/member.module.js';
import { NetworkModule } from './network/network.module.js';
import { PotentialModule } from './network/potentials/potential.module.js';
import { ReactionsModule } from './reactions/reactions.module.js';
import { registryAttachmentRules } from './registry.attachments.js';
import { registryEntities, registryMigrations } from './registry.database.js';
import { registryError } from './registry.errors.js';
import { registryPolicy } from './registry.policy.js';
import { type RegistrySettings, registrySettings } from './registry.settings.js';
import { ReportModule } from './activities/reports/report.module.js';
import { RepublishModule } from './data-exchange/republish/republish.module.js';
import { TrainingModule } from './trainings/training.module.js';
import { VillagesModule } from './kims/villages/villages.module.js';

@Module({})
class RegistryModule {}

/** The registry, whole; with a broker of one's own to share one between services of a process. */
export function registryModule(settings: RegistrySettings, broker?: MessageBroker): DynamicModule {
  return {
    module: RegistryModule,
    global: true,
    imports: [
      serviceModule({
        name: 'registry',
        settings,
        policy: registryPolicy,
        errors: registryError,
        entities: registryEntities,
        migrations: registryMigrations,
        databaseUrl: settings.REGISTRY_DATABASE_URL,
        broker,
      }),
      attachmentsModule({ settings, rules: registryAttachmentRules }),
      AreaModule,
      KimModule,
      MemberModule,
      PotentialModule,
      NetworkModule,
      MandateModule,
      VillagesModule,
      RepublishModule,
      ActivityModule,
      ReportModule,
      MaturityModule,
      EvaluationModule,
      ReactionsModule,
      TrainingModule,
      DataExchangeModule,
    ],
    providers: [{ provide: registrySettings, useValue: settings }],
    exports: [registrySettings],
  };
}
