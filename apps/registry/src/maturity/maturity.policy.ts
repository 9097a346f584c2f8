import { definePolicy } from '#access';

/** Who may do what with maturity. How it is measured is public; of whom it says what is not. */
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
