import { type ActionOf, definePolicy } from '#access';
import { kimManagers } from '../../kims/kim-roles.js';

/** Permissions on certificates. */
export const certificatePolicy = definePolicy({
  'certificate.verify': 'public',
  'certificate.list': { roles: kimManagers, scope: 'bound' },
  /** With the full name. */
  'certificate.print': { roles: kimManagers, scope: 'bound' },
  'certificate.revoke': { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' },
});
export type CertificatePermission = ActionOf<typeof certificatePolicy>;
