import { attachmentErrors } from '#attachments';
import { defineErrors } from '#http-api';
import { aspirationError } from './aspirations/aspiration.errors.js';
import { intakeError } from './intake/intake.errors.js';
import { informationRequestError } from './information-requests/information-request.errors.js';
import { processingError } from './processing/processing.errors.js';
import { laporError } from './integrations/lapor/lapor.errors.js';
import { open311Error } from './integrations/open311/open311.errors.js';
import { supporterError } from './citizens/supporters/supporter.errors.js';
import { dataRequestError } from './citizens/data-requests/data-request.errors.js';
import { reporterError } from './citizens/reporters/reporter.errors.js';
import { trackingError } from './citizens/tracking/tracking.errors.js';
import { agencyError } from './agencies/agency.errors.js';
import { webhookError } from './agencies/webhooks/webhook.errors.js';
import { deadlineError } from './deadlines/deadline.errors.js';
import { savedViewError } from './views/saved-view.errors.js';
import { routingError } from './routing/routing.errors.js';

/** The errors of this service, besides those of every service. */
export const aspirationsError = defineErrors({
  ...agencyError.table,
  ...webhookError.table,
  ...aspirationError.table,
  ...supporterError.table,
  ...attachmentErrors,
  ...intakeError.table,
  ...open311Error.table,
  ...laporError.table,
  ...deadlineError.table,
  ...routingError.table,
  ...processingError.table,
  ...informationRequestError.table,
  ...savedViewError.table,
  ...dataRequestError.table,
  ...reporterError.table,
  ...trackingError.table,
});
