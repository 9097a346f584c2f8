import { type ActionOf, definePolicy } from '#access';
import { kimLeaders, kimManagers } from './kim-roles.js';

/** Who may do what with KIM. */
export const kimPolicy = definePolicy({
  /** The village registers a KIM with its founders; afterwards its officers act for it. */
  'kim.register': { roles: ['VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.read': 'public',
  /** Shows registrations that are not public, and the actors and reasons of the history. */
  'kim.read-internal': {
    roles: [...kimManagers, 'DISTRICT_OFFICER'],
    scope: 'bound',
  },
  'kim.edit': { roles: kimManagers, scope: 'bound' },
  'kim.submit': { roles: [...kimLeaders, 'VILLAGE_OFFICER'], scope: 'bound' },
  'kim.return': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.reject': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.verify': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.activate': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.suspend': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.reinstate': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.dissolve': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.change-profile': { roles: kimManagers, scope: 'bound' },
  /** For the issuers of decrees, and for the office that manages them. */
  'kim.renew-decree': { roles: ['VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
});

export type KimPermission = ActionOf<typeof kimPolicy>;
