import type { AttachmentRules } from '#attachments';
import { disseminationProof, mayReadDisseminationProof } from './dissemination/task-reports.service.js';
import { claimReportAttachment, mayReadClaimReportAttachment } from './claims/reports/claim-report.attachments.js';
import { documentAttachment, mayReadDocumentAttachment } from './documents/content/edition-media.js';

/** The owners of attachments, and who may download them: the rule of a kind is a function of its feature. */
export const publishingAttachmentRules: AttachmentRules = {
  [claimReportAttachment]: mayReadClaimReportAttachment,
  [documentAttachment]: mayReadDocumentAttachment,
  [disseminationProof]: mayReadDisseminationProof,
};
