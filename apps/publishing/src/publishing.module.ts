import { type DynamicModule, Module } from '@nestjs/common';
import type { MessageBroker } from '#messaging';
import { serviceModule } from '#service';
import { CoverageModule } from './coverage/coverage.module.js';
import { EditionModule } from './documents/edition.module.js';
import { publishingEntities, publishingMigrations } from './publishing.database.js';
import { publishingError } from './publishing.errors.js';
import { publishingPolicy } from './publishing.policy.js';
import type { PublishingSettings } from './publishing.settings.js';
import { ReactionsModule } from './reactions.module.js';
import { TaskModule } from './dissemination/task.module.js';

@Module({})
class PublishingModule {}

/** The whole service; with a broker given, it uses that one instead of making its own. */
export function publishingModule(settings: PublishingSettings, broker?: MessageBroker): DynamicModule {
  return {
    module: PublishingModule,
    imports: [
      serviceModule({
        name: 'publishing',
        settings,
        policy: publishingPolicy,
        errors: publishingError,
        entities: publishingEntities,
        migrations: publishingMigrations,
        databaseUrl: settings.PUBLISHING_DATABASE_URL,
        ...(broker && { broker }),
      }),
      EditionModule,
      TaskModule,
      CoverageModule,
      ReactionsModule,
    ],
  };
}
