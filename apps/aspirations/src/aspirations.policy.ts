import { definePolicy, type ActionOf } from '#access';
import { laporPolicy } from './integrations/lapor/lapor.policy.js';
import { open311Policy } from './integrations/open311/open311.policy.js';
import { duplicatePolicy } from './duplicates/duplicate.policy.js';
import { dataRequestPolicy } from './citizens/data-requests/data-request.policy.js';
import { agencyPolicy } from './agencies/agency.policy.js';
import { statisticsPolicy } from './publication/statistics/statistics.policy.js';
import { deadlinePolicy } from './deadlines/deadline.policy.js';
import { answerTemplatePolicy } from './processing/answer-templates/answer-template.policy.js';
import { partPolicy } from './aspirations/parts/part.policy.js';
import { queuePolicy } from './processing/queues/queue.policy.js';
import { routingPolicy } from './routing/routing.policy.js';
import { draftPolicy } from './intake/drafts/draft.policy.js';
import { intakePolicy } from './intake/intake.policy.js';
import { publicAspirationPolicy } from './publication/public-aspirations/public-aspiration.policy.js';

const administrators = ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR'] as const;
const kimRoles = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;

/** Who may do what in this service. */
export const aspirationsPolicy = definePolicy({
  ...agencyPolicy,
  ...statisticsPolicy,
  'category.record': { roles: administrators, scope: 'any' },
  'category.list': 'public',
  ...routingPolicy,
  ...queuePolicy,
  ...answerTemplatePolicy,
  ...partPolicy,
  'holiday.record': { roles: administrators, scope: 'any' },
  'holiday.read': 'public',
  ...deadlinePolicy,
  ...dataRequestPolicy,
  'workflow.read': 'public',
  ...intakePolicy,
  ...draftPolicy,
  'aspiration.read': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON', ...kimRoles], scope: 'bound' },
  'aspiration.verify': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'aspiration.assign': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'aspiration.protect': { roles: ['COMPLAINT_COORDINATOR', 'DPO'], scope: 'bound' },
  'aspiration.review': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'aspiration.handle': { roles: ['AGENCY_LIAISON'], scope: 'bound' },
  /** For a citizen whom the KIM speaks with: the reply to a question, that the answer has been told. */
  'aspiration.relay': { roles: kimRoles, scope: 'bound' },
  /** On site, by the KIM of the village, also when another took the case in. */
  'aspiration.check': { roles: kimRoles, scope: 'bound' },
  'aspiration.respond': { roles: ['AGENCY_LIAISON'], scope: 'bound' },
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
