import { definePolicy } from '#access';

/** Who keeps the answer templates of an agency. */
export const answerTemplatePolicy = definePolicy({
  'answer-template.record': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
  'answer-template.read': { roles: ['AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
});
