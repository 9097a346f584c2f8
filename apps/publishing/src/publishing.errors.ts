import { attachmentErrors } from '#attachments';
import { defineErrors } from '#http-api';
import { gapError } from './coverage/gaps/gap.errors.js';
import { targetError } from './dissemination/target.errors.js';
import { campaignError } from './campaigns/campaign.errors.js';
import { claimError } from './claims/claim.errors.js';
import { taskError } from './dissemination/task.errors.js';
import { contributionError } from './documents/contributions/contribution.errors.js';
import { threadError } from './discussions/thread.errors.js';
import { documentError } from './documents/document.errors.js';
import { reviewError } from './documents/review/review.errors.js';
import { editionError } from './documents/edition.errors.js';
import { needError } from './needs/need.errors.js';
import { publicationError } from './publication/publication.errors.js';

/** Every refusal of this service's own, for `GET /errors`. */
export const publishingError = defineErrors({
  ...attachmentErrors,
  ...campaignError.table,
  ...claimError.table,
  ...contributionError.table,
  ...threadError.table,
  ...documentError.table,
  ...editionError.table,
  ...reviewError.table,
  ...taskError.table,
  ...publicationError.table,
  ...targetError.table,
  ...needError.table,
  ...gapError.table,
});
