import { type ActionOf, definePolicy } from '#access';
import { kimOfficersAndOffices } from '../../kims/kim-roles.js';

/** Who gives, revokes and reads mandates. */
export const mandatePolicy = definePolicy({
  'mandate.give': { roles: ['KIM_CHAIR', 'KIM_SECRETARY'], scope: 'bound' },
  'mandate.revoke': { roles: ['KIM_CHAIR', 'KIM_SECRETARY', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'mandate.read': {
    roles: kimOfficersAndOffices,
    scope: 'bound',
  },
});

export type MandatePermission = ActionOf<typeof mandatePolicy>;
