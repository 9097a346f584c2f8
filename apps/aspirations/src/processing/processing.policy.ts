import { definePolicy } from '#access';

const coordinators = ['COMPLAINT_COORDINATOR'] as const;
const kimRoles = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;

export const processingPolicy = definePolicy({
  'aspiration.verify': { roles: coordinators, scope: 'bound' },
  'aspiration.recategorise': { roles: coordinators, scope: 'bound' },
  'aspiration.assign': { roles: coordinators, scope: 'bound' },
  'aspiration.set-assignee': { roles: coordinators, scope: 'bound' },
  /** Opens the route; each step on each aspiration has its own permission. */
  'aspiration.bulk': { roles: coordinators, scope: 'any' },
  'colleague.list': { roles: [...coordinators, 'SYSTEM_ADMIN'], scope: 'any' },
  'colleague.end': { roles: [...coordinators, 'SYSTEM_ADMIN'], scope: 'regency' },
  'aspiration.protect': { roles: ['COMPLAINT_COORDINATOR', 'DPO'], scope: 'bound' },
  'aspiration.review': { roles: coordinators, scope: 'bound' },
  'aspiration.handle': { roles: ['AGENCY_LIAISON'], scope: 'bound' },
  'aspiration.respond': { roles: ['AGENCY_LIAISON'], scope: 'bound' },
  /** On behalf of a citizen whom the KIM meets: the reply to a question, and that the answer was delivered in person. */
  'aspiration.relay': { roles: kimRoles, scope: 'bound' },
  'aspiration.request-check': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON'], scope: 'bound' },
  /** On site, by the KIM that was asked, also when another KIM submitted the aspiration. */
  'aspiration.check': { roles: kimRoles, scope: 'bound' },
  /** In the coordinator’s office only: an agency and a KIM read neither. */
  'note.write': { roles: coordinators, scope: 'bound' },
  'note.read': { roles: coordinators, scope: 'bound' },
  'queue.read': { roles: coordinators, scope: 'bound' },
  'agency.suggest': { roles: coordinators, scope: 'bound' },
  'answer-template.record': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
  'answer-template.read': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
});
