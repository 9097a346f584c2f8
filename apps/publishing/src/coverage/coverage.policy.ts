import { type ActionOf, definePolicy, type Role } from '#access';

const coverageStaff = [
  'DISTRICT_OFFICER',
  'DISKOMINFO_VERIFIER',
  'DISKOMINFO_EDITOR',
] as const satisfies readonly Role[];

export const coveragePolicy = definePolicy({
  'coverage.read': 'public',
  /** Bound to the village. */
  'gap.read': { roles: coverageStaff, scope: 'bound' },
  'gap.assign': { roles: ['DISKOMINFO_EDITOR'], scope: 'bound' },
  /** Bound to all villages of the edition. */
  'lineage.read': { roles: ['DISKOMINFO_VERIFIER', 'DISKOMINFO_EDITOR'], scope: 'bound' },
});

export type CoveragePermission = ActionOf<typeof coveragePolicy>;
