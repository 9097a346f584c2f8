import { type ActionOf, definePolicy } from '#access';
import { networkPolicy } from './network/network.policy.js';
import { potentialPolicy } from './potentials/potential.policy.js';

/** Who may do what in the registry. An action without a route of its own is asked for by a handler. */
export const registryPolicy = definePolicy({
  'area.record': { roles: ['SYSTEM_ADMIN'], scope: 'any' },
  'area.read': 'public',
  'workflow.read': 'public',
  'kim.register': {
    roles: ['KIM_CHAIR', 'KIM_SECRETARY', 'VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'],
    scope: 'bound',
  },
  'kim.read': 'public',
  /** Registrations that are not public, and in the history who acted and why. */
  'kim.read-internal': {
    roles: ['KIM_CHAIR', 'KIM_SECRETARY', 'VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'],
    scope: 'bound',
  },
  'kim.edit': {
    roles: ['KIM_CHAIR', 'KIM_SECRETARY', 'VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'],
    scope: 'bound',
  },
  'kim.submit': { roles: ['KIM_CHAIR', 'KIM_SECRETARY', 'VILLAGE_OFFICER'], scope: 'bound' },
  'kim.return': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.verify': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'kim.activate': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' },
  'member.add': {
    roles: ['KIM_CHAIR', 'KIM_SECRETARY', 'VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'],
    scope: 'bound',
  },
  'member.read': 'authenticated',
  'member.read-names': {
    roles: [
      'KIM_CHAIR',
      'KIM_SECRETARY',
      'KIM_TREASURER',
      'VILLAGE_OFFICER',
      'DISTRICT_OFFICER',
      'DISKOMINFO_VERIFIER',
    ],
    scope: 'bound',
  },
  'contact.resolve': { roles: ['SERVICE'], scope: 'any' },
  /** One's own; anybody else's needs `access-log.read-any`. */
  'access-log.read': 'authenticated',
  'access-log.read-any': { roles: ['DPO'], scope: 'any' },
  ...potentialPolicy,
  ...networkPolicy,
});

export type RegistryAction = ActionOf<typeof registryPolicy>;
