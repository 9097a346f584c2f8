import { type ActionOf, definePolicy } from '#access';

export const planPolicy = definePolicy({
  /** Bound to all areas of the plan, or to the agency that sends it. */
  'plan.manage': { roles: ['DISKOMINFO_EDITOR', 'AGENCY_LIAISON'], scope: 'bound' },
  'plan.read': { roles: ['DISKOMINFO_EDITOR', 'AGENCY_LIAISON', 'SYSTEM_ADMIN'], scope: 'bound' },
});

export type PlanPermission = ActionOf<typeof planPolicy>;
