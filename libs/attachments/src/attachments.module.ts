import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import type { AttachmentSettings } from '#settings';
import { AttachmentController } from './attachment.controller.js';
import type { AttachmentRules, DownloadObserver } from './attachment-access.js';
import { AttachmentJob } from './attachment.job.js';
import { ATTACHMENT_RULES, ATTACHMENT_SETTINGS, DOWNLOAD_OBSERVER } from './attachment.tokens.js';
import { Attachments } from './attachments.js';
import { ContentStore } from './content/content-store.js';
import { PostgresContentStore } from './content/postgres-content-store.js';
import { Downloads } from './downloads/downloads.service.js';
import { UploadBodyParser } from './uploads/upload-body-parser.js';
import { UploadLimiter } from './uploads/upload-limiter.js';
import { Uploads } from './uploads/uploads.service.js';

export interface AttachmentsOptions {
  readonly settings: AttachmentSettings;
  readonly rules: AttachmentRules;
  readonly onDownload?: DownloadObserver;
  /** Stores the content; by default in the database of the service. */
  readonly store?: Type<ContentStore>;
}

@Global()
@Module({
  controllers: [AttachmentController],
  providers: [Attachments, AttachmentJob, Downloads, UploadBodyParser, UploadLimiter, Uploads],
  exports: [Attachments, AttachmentJob, ContentStore, Uploads],
})
class AttachmentsModule {}

/**
 * Adds attachments to a service: `POST /v1/attachments`, `GET /v1/attachments/{id}`, and `Attachments` for their owners.
 * Requires `serviceModule`, `attachmentMigrations` among the migrations of the service, `attachmentErrors` in its error
 * table, `attachmentSettings` in its settings, and the actions 'attachment.upload' and 'attachment.read' in its policy.
 * 'attachment.read' may be public: the rules then decide about callers without a token, too.
 */
export function attachmentsModule({ settings, rules, onDownload, store }: AttachmentsOptions): DynamicModule {
  return {
    module: AttachmentsModule,
    providers: [
      { provide: ATTACHMENT_SETTINGS, useValue: settings },
      { provide: ATTACHMENT_RULES, useValue: rules },
      { provide: DOWNLOAD_OBSERVER, useValue: onDownload ?? (() => Promise.resolve()) },
      { provide: ContentStore, useClass: store ?? PostgresContentStore },
    ],
  };
}
