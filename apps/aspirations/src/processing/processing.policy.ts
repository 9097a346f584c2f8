import { definePolicy } from '#access';

const coordinators = ['COMPLAINT_COORDINATOR'] as const;
const kimRoles = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;

export const processingPolicy = definePolicy({
  'aspiration.verify': { roles: coordinators, scope: 'bound' },
  'aspiration.assign': { roles: coordinators, scope: 'bound' },
  'aspiration.protect': { roles: ['COMPLAINT_COORDINATOR', 'DPO'], scope: 'bound' },
  'aspiration.review': { roles: coordinators, scope: 'bound' },
  'aspiration.handle': { roles: ['AGENCY_LIAISON'], scope: 'bound' },
  'aspiration.respond': { roles: ['AGENCY_LIAISON'], scope: 'bound' },
  /** On behalf of a citizen whom the KIM meets: the reply to a question, and that the answer was delivered in person. */
  'aspiration.relay': { roles: kimRoles, scope: 'bound' },
  'aspiration.request-check': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON'], scope: 'bound' },
  /** On site, by the KIM that was asked, also when another KIM submitted the aspiration. */
  'aspiration.check': { roles: kimRoles, scope: 'bound' },
  'queue.read': { roles: coordinators, scope: 'bound' },
  'agency.suggest': { roles: coordinators, scope: 'bound' },
  'answer-template.record': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
  'answer-template.read': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
});
