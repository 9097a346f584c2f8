import { type DynamicModule, Module } from '@nestjs/common';
import { attachmentsModule } from '#attachments';
import { LifecycleModule } from '#lifecycle';
import { ProjectedMemberships as memberships } from '#memberships';
import { type Messaging, serviceModule } from '#service';
import { CategoryModel, readCategoryModel } from '#terms';
import { Vault } from '#vault';
import { logAttachmentRead } from './citizens/access-log/log-attachment-read.js';
import { aspirationsAttachmentRules as rules } from './aspirations.attachments.js';
import { aspirationsEntities as entities, aspirationsMigrations as migrations } from './aspirations.database.js';
import { aspirationsError as errors } from './aspirations.errors.js';
import { aspirationsPolicy as policy } from './aspirations.policy.js';
import { type AspirationsSettings, aspirationsSettings } from './aspirations.settings.js';
import { DeadlineModule } from './deadlines/deadline.module.js';
import { DuplicateModule } from './duplicates/duplicate.module.js';
import { open311ErrorFormat } from './integrations/open311/open311-error-format.js';
import { IntegrationModule } from './integrations/integration.module.js';
import { InformationRequestModule } from './information-requests/information-request.module.js';
import { ViewModule } from './views/view.module.js';
import { ProcessingModule } from './processing/processing.module.js';

/** The rooms that no other room imports bring the others with them. */
@Module({
  imports: [
    LifecycleModule,
    DeadlineModule,
    DuplicateModule,
    ProcessingModule,
    InformationRequestModule,
    ViewModule,
    IntegrationModule,
  ],
})
class AspirationsModule {}

/** @param messaging by default aspirations opens its own broker */
export function aspirationsModule(settings: AspirationsSettings, messaging?: Messaging): DynamicModule {
  const databaseUrl = settings.ASPIRATIONS_DATABASE_URL;
  return {
    module: AspirationsModule,
    global: true,
    imports: [
      serviceModule({
        name: 'aspirations',
        settings,
        policy,
        memberships,
        errors,
        errorFormats: [open311ErrorFormat],
        entities,
        migrations,
        databaseUrl,
        messaging,
      }),
      attachmentsModule({ settings, rules, onDownload: logAttachmentRead }),
    ],
    providers: [
      { provide: aspirationsSettings, useValue: settings },
      { provide: CategoryModel, useFactory: () => readCategoryModel(settings.ASPIRATIONS_CATEGORY_TEXTS_FILE) },
      { provide: Vault, useFactory: () => new Vault(settings.ASPIRATIONS_VAULT_KEY) },
    ],
    exports: [aspirationsSettings, CategoryModel, Vault],
  };
}
