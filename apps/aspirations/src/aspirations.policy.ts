import { definePolicy, type ActionOf } from '#access';
import { laporPolicy } from './integrations/lapor/lapor.policy.js';
import { open311Policy } from './integrations/open311/open311.policy.js';
import { duplicatePolicy } from './duplicates/duplicate.policy.js';
import { citizenPolicy } from './citizens/citizen.policy.js';
import { agencyPolicy } from './agencies/agency.policy.js';
import { statisticsPolicy } from './publication/statistics/statistics.policy.js';
import { deadlinePolicy } from './deadlines/deadline.policy.js';
import { routingPolicy } from './routing/routing.policy.js';
import { aspirationPolicy } from './aspirations/aspiration.policy.js';
import { informationRequestPolicy } from './information-requests/information-request.policy.js';
import { processingPolicy } from './processing/processing.policy.js';
import { savedViewPolicy } from './views/saved-view.policy.js';
import { intakePolicy } from './intake/intake.policy.js';
import { publicAspirationPolicy } from './publication/public-aspirations/public-aspiration.policy.js';

/** The permissions of this service, each defined in its room. */
export const aspirationsPolicy = definePolicy({
  ...agencyPolicy,
  ...statisticsPolicy,
  ...routingPolicy,
  ...deadlinePolicy,
  ...citizenPolicy,
  'workflow.read': 'public',
  ...intakePolicy,
  ...aspirationPolicy,
  ...processingPolicy,
  ...informationRequestPolicy,
  ...savedViewPolicy,
  ...duplicatePolicy,
  ...publicAspirationPolicy,
  ...open311Policy,
  ...laporPolicy,
});

export type AspirationsAction = ActionOf<typeof aspirationsPolicy>;
