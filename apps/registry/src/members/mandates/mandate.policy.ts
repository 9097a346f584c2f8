import { type ActionOf, definePolicy } from '#access';
import { kimLeaders, kimOfficersAndOffices } from '../../kims/kim-roles.js';

/** Who gives, revokes and reads mandates. */
export const mandatePolicy = definePolicy({
  'mandate.give': { roles: kimLeaders, scope: 'bound' },
  'mandate.revoke': { roles: [...kimLeaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'mandate.read': { roles: kimOfficersAndOffices, scope: 'bound' },
});

export type MandatePermission = ActionOf<typeof mandatePolicy>;
