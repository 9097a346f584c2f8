import { type ActionOf, definePolicy } from '#access';

/** Permissions on certificates. */
export const certificatePolicy = definePolicy({
  'certificate.verify': 'public',
  'certificate.list': {
    roles: ['KIM_CHAIR', 'KIM_SECRETARY', 'VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'],
    scope: 'bound',
  },
  /** With the full name. */
  'certificate.print': {
    roles: ['KIM_CHAIR', 'KIM_SECRETARY', 'VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'],
    scope: 'bound',
  },
  'certificate.revoke': { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' },
});
export type CertificatePermission = ActionOf<typeof certificatePolicy>;
