import type { AttachmentRule } from '#attachments';
import type { ClaimPermission } from '../claim.policy.js';

/** The kind of the pictures of a report. */
export const claimReportAttachment = 'claim-report';

/** The office sees them; others see a picture only with its verdict, in the clarification. */
export const mayReadClaimReportAttachment: AttachmentRule = (actor, _id, { access }) =>
  access.allows(actor, 'claim.read-reports' satisfies ClaimPermission);
