import { type ActionOf, definePolicy } from '#access';

const roles = [
  'KIM_CHAIR',
  'KIM_SECRETARY',
  'KIM_TREASURER',
  'KIM_MEMBER',
  'VILLAGE_OFFICER',
  'DISTRICT_OFFICER',
  'DISKOMINFO_VERIFIER',
] as const;

/** Permissions on potentials. */
export const potentialPolicy = definePolicy({
  'potential.read': 'public',
  'potential.add': { roles, scope: 'bound' },
  'potential.edit': { roles, scope: 'bound' },
  'potential.archive': { roles, scope: 'bound' },
  'potential.read-history': { roles, scope: 'bound' },
});
export type PotentialPermission = ActionOf<typeof potentialPolicy>;
