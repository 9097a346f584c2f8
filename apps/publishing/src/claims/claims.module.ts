import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/audience.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { ClaimFileController } from './claim-file.controller.js';
import { ClaimController } from './claim.controller.js';
import { ClaimLifecycle } from './claim.lifecycle.js';
import { ClaimQueries } from './claim-queries.js';
import { ClaimReviewController } from './claim-review/claim-review.controller.js';
import { ClaimReviews } from './claim-review/claim-reviews.js';
import { ClaimService } from './claim.service.js';
import { Clarifications } from './clarification/clarification.service.js';
import { ClarificationTimes } from './clarification/clarification-times.js';
import { ClarifyClaimWhenClarificationIsPublished } from './clarification/clarify-claim-when-clarification-is-published.consumer.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { Evidence } from './evidence/evidence.service.js';
import { ClaimContacts } from './reports/claim-contacts.js';
import { ClaimGrouping } from './reports/claim-grouping.js';
import { ClaimPictures } from './reports/claim-pictures.js';
import { ClaimReportController } from './reports/claim-report.controller.js';
import { ClaimReportLimits } from './reports/claim-report-limits.js';
import { ClaimReports } from './reports/claim-report.service.js';

/** Claims that may be false: from thousands of reports to one verdict of two people and its clarification. */
@Module({
  imports: [AudienceModule, DocumentsModule],
  controllers: [
    ClaimFileController,
    ClaimController,
    ClaimReportController,
    ClaimReviewController,
    EvidenceController,
    ClarifyClaimWhenClarificationIsPublished,
  ],
  providers: [
    ClaimContacts,
    ClaimGrouping,
    ClaimLifecycle,
    ClaimPictures,
    ClaimQueries,
    ClaimReportLimits,
    ClaimReports,
    ClaimReviews,
    ClaimService,
    Clarifications,
    ClarificationTimes,
    Evidence,
  ],
  exports: [ClaimReports],
})
export class ClaimsModule {}
