import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/audience.module.js';
import { EditionMedia } from './content/edition-media.js';
import { DocumentController } from './document.controller.js';
import { DocumentLifecycle } from './document.lifecycle.js';
import { DocumentQueries } from './document-queries.js';
import { DocumentService } from './document.service.js';
import { EditionFileController } from './edition-file.controller.js';
import { EditionController } from './edition.controller.js';
import { EditionCreation } from './edition-creation.js';
import { EditionLifecycle } from './edition.lifecycle.js';
import { EditionQueries } from './edition-queries.js';
import { EditionService } from './edition.service.js';
import { Publication } from './publication.js';
import { CommentService } from './review/comment.service.js';
import { ReviewController } from './review/review.controller.js';
import { ExpiryJob } from './schedule/expiry.job.js';
import { RenewalJob } from './schedule/renewal.job.js';
import { ScheduleController } from './schedule/schedule.controller.js';
import { ScheduleJob } from './schedule/schedule.job.js';
import { ScheduleService } from './schedule/schedule.service.js';
import { PublishedEditions } from './published-editions.js';

/** What the office and the KIM write for the villages: documents and their editions, from the draft to the end. */
@Module({
  imports: [AudienceModule],
  controllers: [ScheduleController, ReviewController, DocumentController, EditionFileController, EditionController],
  providers: [
    DocumentLifecycle,
    DocumentQueries,
    DocumentService,
    EditionCreation,
    EditionLifecycle,
    EditionMedia,
    EditionQueries,
    EditionService,
    Publication,
    PublishedEditions,
    CommentService,
    ScheduleService,
    ScheduleJob,
    ExpiryJob,
    RenewalJob,
  ],
  exports: [EditionCreation, EditionLifecycle, EditionMedia, EditionQueries, EditionService, PublishedEditions],
})
export class DocumentsModule {}
