import { type ActionOf, definePolicy } from '#access';
import { kimReaders } from '../kims/kim-roles.js';

/** Permissions on maturity. Formulas are public, assessments of KIM are not. */
export const maturityPolicy = definePolicy({
  'maturity.read-formula': 'public',
  'maturity.enter-formula': { roles: ['DISKOMINFO_VERIFIER', 'SYSTEM_ADMIN'], scope: 'any' },
  'maturity.compare': { roles: ['DISKOMINFO_VERIFIER', 'SYSTEM_ADMIN'], scope: 'any' },
  'maturity.recompute': { roles: ['DISKOMINFO_VERIFIER', 'SYSTEM_ADMIN'], scope: 'any' },
  'maturity.read': { roles: kimReaders, scope: 'bound' },
});
export type MaturityPermission = ActionOf<typeof maturityPolicy>;
