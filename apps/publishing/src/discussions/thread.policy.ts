import { type ActionOf, definePolicy, type Role } from '#access';

const kimRoles = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY', 'KIM_TREASURER'] as const satisfies readonly Role[];
const office = ['DISKOMINFO_VERIFIER', 'DISKOMINFO_EDITOR'] as const satisfies readonly Role[];

export const threadPolicy = definePolicy({
  'thread.read': { roles: [...kimRoles, 'VILLAGE_OFFICER', 'DISTRICT_OFFICER', ...office], scope: 'any' },
  /** Members write for their KIM, which `thread.write-for-kim` checks. */
  'thread.write': { roles: [...kimRoles, ...office], scope: 'any' },
  'thread.write-for-kim': { roles: kimRoles, scope: 'bound' },
  'thread.write-for-office': { roles: office, scope: 'any' },
  'thread.moderate': { roles: office, scope: 'regency' },
});

export type ThreadPermission = ActionOf<typeof threadPolicy>;
