import { definePolicy, type ActionOf } from '#access';
import { duplicatePolicy } from './duplicates/duplicate.policy.js';
import { deadlinePolicy } from './deadlines/deadline.policy.js';
import { routingPolicy } from './routing/routing.policy.js';

const administrators = ['SYSTEM_ADMIN', 'COMPLAINT_COORDINATOR'] as const;
const relayers = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;

/** Who may do what in this service. */
export const aspirationsPolicy = definePolicy({
  'agency.record': { roles: administrators, scope: 'any' },
  'agency.list': 'public',
  'agency.feed': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
  'category.record': { roles: administrators, scope: 'any' },
  'category.list': 'public',
  ...routingPolicy,
  'holiday.record': { roles: administrators, scope: 'any' },
  'holiday.read': 'public',
  ...deadlinePolicy,
  'workflow.read': 'public',
  'aspiration.receive': { roles: relayers, scope: 'bound' },
  'aspiration.read': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON', ...relayers], scope: 'bound' },
  'aspiration.verify': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'aspiration.dispose': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'aspiration.respond': { roles: ['AGENCY_LIAISON'], scope: 'bound' },
  ...duplicatePolicy,
  'reporter.read': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON'], scope: 'bound' },
  /** The same route, for a reporter who wished to be hidden from the agency. */
  'reporter.read-anonymous': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'contacts.resolve': { roles: ['SERVICE'], scope: 'any' },
  'tracking.follow': 'public',
  'tracking.reopen': 'public',
  'tracking.close': 'public',
});

export type AspirationsAction = ActionOf<typeof aspirationsPolicy>;
