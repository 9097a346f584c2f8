import { type ActionOf, definePolicy } from '#access';

/** Permissions on maturity. Formulas are public, assessments of KIM are not. */
export const maturityPolicy = definePolicy({
  'maturity.read-formula': 'public',
  'maturity.enter-formula': { roles: ['DISKOMINFO_VERIFIER', 'SYSTEM_ADMIN'], scope: 'any' },
  'maturity.compare': { roles: ['DISKOMINFO_VERIFIER', 'SYSTEM_ADMIN'], scope: 'any' },
  'maturity.recompute': { roles: ['DISKOMINFO_VERIFIER', 'SYSTEM_ADMIN'], scope: 'any' },
  'maturity.read': {
    roles: [
      'KIM_MEMBER',
      'KIM_CHAIR',
      'KIM_SECRETARY',
      'KIM_TREASURER',
      'VILLAGE_OFFICER',
      'DISTRICT_OFFICER',
      'DISKOMINFO_VERIFIER',
    ],
    scope: 'bound',
  },
});
export type MaturityPermission = ActionOf<typeof maturityPolicy>;
