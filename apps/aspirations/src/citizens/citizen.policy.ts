import { type ActionOf, definePolicy } from '#access';
import { dataRequestPolicy } from './data-requests/data-request.policy.js';

/** Who acts for citizens, and what citizens do by tracking number and PIN. */
export const citizenPolicy = definePolicy({
  ...dataRequestPolicy,
  'supporter.record': { roles: ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'], scope: 'bound' },
  /** Who has reached a supporter by the contact that was given. */
  'supporter.verify': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'reporter.read': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON'], scope: 'bound' },
  /** The same route, for a reporter who is anonymous to the agency. */
  'reporter.read-anonymous': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'contacts.resolve': { roles: ['SERVICE'], scope: 'bound' },
  'access-log.read-own': 'authenticated',
  'tracking.follow': 'public',
  'tracking.answer': 'public',
  'tracking.reopen': 'public',
  'tracking.rate': 'public',
  'tracking.confirm-read': 'public',
  'tracking.close': 'public',
  'tracking.renew-pin': 'public',
  /** The service that sends new PINs. */
  'tracking.claim-pins': { roles: ['SERVICE'], scope: 'bound' },
});

export type CitizenPermission = ActionOf<typeof citizenPolicy>;
