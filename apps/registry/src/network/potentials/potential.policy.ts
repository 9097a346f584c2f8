import { type ActionOf, definePolicy } from '#access';
import { kimReaders } from '../../kims/kim-roles.js';

/** Permissions on potentials. */
export const potentialPolicy = definePolicy({
  'potential.read': 'public',
  'potential.add': { roles: kimReaders, scope: 'bound' },
  'potential.edit': { roles: kimReaders, scope: 'bound' },
  'potential.archive': { roles: kimReaders, scope: 'bound' },
  'potential.read-history': { roles: kimReaders, scope: 'bound' },
});
export type PotentialPermission = ActionOf<typeof potentialPolicy>;
