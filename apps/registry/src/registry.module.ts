import { type DynamicModule, Module } from '@nestjs/common';
import { attachmentsModule } from '#attachments';
import { LifecycleModule } from '#lifecycle';
import { type Messaging, serviceModule } from '#service';
import { ActivityModule } from './activities/activity.module.js';
import { EventCatalogueModule } from './event-catalogue/event-catalogue.module.js';
import { DataExchangeModule } from './data-exchange/data-exchange.module.js';
import { RegistryMemberships } from './members/registry-memberships.js';
import { InvitationModule } from './members/invitations/invitation.module.js';
import { MaturityModule } from './maturity/maturity.module.js';
import { NetworkModule } from './network/network.module.js';
import { registryAttachmentRules as rules } from './registry.attachments.js';
import { registryEntities as entities, registryMigrations as migrations } from './registry.database.js';
import { registryError as errors } from './registry.errors.js';
import { registryPolicy as policy } from './registry.policy.js';
import { type RegistrySettings, registrySettings } from './registry.settings.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { TrainingsModule } from './trainings/trainings.module.js';

/** These rooms import the areas, the KIM and the members. */
@Module({
  imports: [
    InvitationModule,
    ActivityModule,
    MaturityModule,
    TrainingsModule,
    NetworkModule,
    TimelineModule,
    DataExchangeModule,
    EventCatalogueModule,
  ],
})
class RegistryModule {}

/** @param messaging by default registry opens its own broker */
export function registryModule(settings: RegistrySettings, messaging?: Messaging): DynamicModule {
  const databaseUrl = settings.REGISTRY_DATABASE_URL;
  return {
    module: RegistryModule,
    global: true,
    imports: [
      serviceModule({
        name: 'registry',
        settings,
        policy,
        memberships: RegistryMemberships,
        errors,
        entities,
        migrations,
        databaseUrl,
        messaging,
      }),
      attachmentsModule({ settings, rules }),
      LifecycleModule,
    ],
    providers: [{ provide: registrySettings, useValue: settings }],
    exports: [registrySettings],
  };
}
