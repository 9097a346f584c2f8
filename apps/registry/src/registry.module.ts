import { attachmentsModule } from '#attachments';
import { LifecycleModule } from '#lifecycle';
import type { MessageBroker } from '#messaging';
import { serviceModule } from '#service';
import { type DynamicModule, Module } from '@nestjs/common';
import { ActivityModule } from './activities/activity.module.js';
import { AreaModule } from './areas/area.module.js';
import { DataExchangeModule } from './data-exchange/data-exchange.module.js';
import { KimModule } from './kims/kim.module.js';
import { MaturityModule } from './maturity/maturity.module.js';
import { MemberModule } from './members/member.module.js';
import { NetworkModule } from './network/network.module.js';
import { registryAttachmentRules } from './registry.attachments.js';
import { registryEntities, registryMigrations } from './registry.database.js';
import { registryError } from './registry.errors.js';
import { registryPolicy } from './registry.policy.js';
import { type RegistrySettings, registrySettings } from './registry.settings.js';
import { TrainingsModule } from './trainings/trainings.module.js';

@Module({})
class RegistryModule {}

/** @param broker shared by the services of one process; by default the registry opens its own */
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
      LifecycleModule,
      AreaModule,
      KimModule,
      MemberModule,
      ActivityModule,
      MaturityModule,
      TrainingsModule,
      NetworkModule,
      DataExchangeModule,
    ],
    providers: [{ provide: registrySettings, useValue: settings }],
    exports: [registrySettings],
  };
}
