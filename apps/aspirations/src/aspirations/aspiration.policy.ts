import { definePolicy } from '#access';

const kimRoles = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;

export const aspirationPolicy = definePolicy({
  'aspiration.read': { roles: ['COMPLAINT_COORDINATOR', 'AGENCY_LIAISON', ...kimRoles], scope: 'bound' },
  /** Masking passages of the public text by hand, and reading its versions. */
  'aspiration.redact': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'aspiration.split': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
  'part.list': { roles: ['COMPLAINT_COORDINATOR', ...kimRoles], scope: 'bound' },
});
