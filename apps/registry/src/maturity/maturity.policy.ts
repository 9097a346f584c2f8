import { type ActionOf, definePolicy } from '#access';
import { kimReaders } from '../kims/kim-roles.js';

/** Permissions on maturity. Formulas are public, assessments of KIM are not. */
export const maturityPolicy = definePolicy({
  'maturity.read-formula': 'public',
  'maturity.enter-formula': { roles: ['DISKOMINFO_VERIFIER', 'SYSTEM_ADMIN'], scope: 'regency' },
  'maturity.compare': { roles: ['DISKOMINFO_VERIFIER', 'SYSTEM_ADMIN'], scope: 'regency' },
  'maturity.recompute': { roles: ['DISKOMINFO_VERIFIER', 'SYSTEM_ADMIN'], scope: 'regency' },
  'maturity.read': { roles: kimReaders, scope: 'bound' },
});
export type MaturityPermission = ActionOf<typeof maturityPolicy>;
