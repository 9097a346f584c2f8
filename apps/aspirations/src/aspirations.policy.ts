import { definePolicy, type ActionOf } from '#access';
import { laporPolicy } from './integrations/lapor/lapor.policy.js';
import { open311Policy } from './integrations/open311/open311.policy.js';
import { duplicatePolicy } from './duplicates/duplicate.policy.js';
import { dataRequestPolicy } from './citizens/data-requests/data-request.policy.js';
import { agencyPolicy } from './agencies/agency.policy.js';
import { statisticsPolicy } from './publication/statistics/statistics.policy.js';
import { deadlinePolicy } from './deadlines/deadline.policy.js';
import { routingPolicy } from './routing/routing.policy.js';
import { aspirationPolicy } from './aspirations/aspiration.policy.js';
import { processingPolicy } from './processing/processing.policy.js';
import { intakePolicy } from './intake/intake.policy.js';
import { publicAspirationPolicy } from './publication/public-aspirations/public-aspiration.policy.js';

/** Who may do what in this service. */
export const aspirationsPolicy = definePolicy({
  ...agencyPolicy,
  ...statisticsPolicy,
  ...routingPolicy,
  ...deadlinePolicy,
  ...dataRequestPolicy,
  'workflow.read': 'public',
  ...intakePolicy,
  ...aspirationPolicy,
  ...processingPolicy,
  ...duplicatePolicy,
  ...publicAspirationPolicy,
  ...open311Policy,
  ...laporPolicy,
  'reporter.read': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON'], scope: 'bound' },
  /** The same route, for a reporter who wished to be hidden from the agency. */
  'reporter.read-anonymous': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'contacts.resolve': { roles: ['SERVICE'], scope: 'any' },
  'tracking.follow': 'public',
  'tracking.answer': 'public',
  'tracking.reopen': 'public',
  'tracking.rate': 'public',
  'tracking.close': 'public',
});

export type AspirationsAction = ActionOf<typeof aspirationsPolicy>;
