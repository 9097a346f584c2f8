import { type DynamicModule, Module } from '@nestjs/common';
import { attachmentsModule } from '#attachments';
import { IntakeFingerprintJob, IntakeLimits } from '#intake-limits';
import { LifecycleModule } from '#lifecycle';
import { ProjectedMemberships as memberships } from '#memberships';
import { type Messaging, serviceModule } from '#service';
import { Vault } from '#vault';
import { AudienceModule } from './audience/audience.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { ClaimsModule } from './claims/claims.module.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { DisseminationModule } from './dissemination/dissemination.module.js';
import { ContributionsModule } from './documents/contributions/contributions.module.js';
import { DiscussionsModule } from './discussions/discussions.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { NeedsModule } from './needs/needs.module.js';
import { PublicationModule } from './publication/publication.module.js';
import { publishingAttachmentRules as rules } from './publishing.attachments.js';
import { publishingEntities, publishingMigrations } from './publishing.database.js';
import { publishingError } from './publishing.errors.js';
import { publishingPolicy } from './publishing.policy.js';
import { type PublishingSettings, publishingSettings } from './publishing.settings.js';

@Module({})
class PublishingModule {}

/** @param messaging by default publishing opens its own broker */
export function publishingModule(settings: PublishingSettings, messaging?: Messaging): DynamicModule {
  return {
    module: PublishingModule,
    global: true,
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
        messaging,
      }),
      attachmentsModule({ settings, rules }),
      LifecycleModule,
      AudienceModule,
      DocumentsModule,
      ContributionsModule,
      ClaimsModule,
      DiscussionsModule,
      DisseminationModule,
      CoverageModule,
      CampaignsModule,
      PublicationModule,
      NeedsModule,
    ],
    providers: [
      IntakeFingerprintJob,
      { provide: publishingSettings, useValue: settings },
      { provide: Vault, useFactory: () => new Vault(settings.PUBLISHING_VAULT_KEY) },
      { provide: IntakeLimits, useFactory: () => new IntakeLimits(settings.PUBLISHING_VAULT_KEY) },
    ],
    exports: [publishingSettings, Vault, IntakeLimits],
  };
}
