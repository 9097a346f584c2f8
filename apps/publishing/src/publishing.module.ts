import { type DynamicModule, Module } from '@nestjs/common';
import { attachmentsModule } from '#attachments';
import { LifecycleModule } from '#lifecycle';
import { ProjectedMemberships as memberships } from '#memberships';
import type { MessageBroker } from '#messaging';
import { serviceModule } from '#service';
import { AudienceModule } from './audience/audience.module.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { DisseminationModule } from './dissemination/dissemination.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { publishingAttachmentRules as rules } from './publishing.attachments.js';
import { publishingEntities, publishingMigrations } from './publishing.database.js';
import { publishingError } from './publishing.errors.js';
import { publishingPolicy } from './publishing.policy.js';
import type { PublishingSettings } from './publishing.settings.js';

@Module({})
class PublishingModule {}

/** @param broker shared by the services of one process; by default publishing opens its own */
export function publishingModule(settings: PublishingSettings, broker?: MessageBroker): DynamicModule {
  return {
    module: PublishingModule,
    imports: [
      serviceModule({
        name: 'publishing',
        settings,
        policy: publishingPolicy,
        memberships,
        errors: publishingError,
        entities: publishingEntities,
        migrations: publishingMigrations,
        databaseUrl: settings.PUBLISHING_DATABASE_URL,
        broker,
      }),
      attachmentsModule({ settings, rules }),
      LifecycleModule,
      AudienceModule,
      DocumentsModule,
      CoverageModule,
      DisseminationModule,
    ],
  };
}
