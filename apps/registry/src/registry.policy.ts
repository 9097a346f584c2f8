import { type ActionOf, definePolicy } from '#access';
import { activityPolicy } from './activities/activity.policy.js';
import { reportPolicy } from './reports/report.policy.js';
import { kimPolicy } from './kims/kim.policy.js';
import { mandatePolicy } from './mandates/mandate.policy.js';
import { memberPolicy } from './members/member.policy.js';
import { maturityPolicy } from './maturity/maturity.policy.js';
import { evaluationPolicy } from './evaluations/evaluation.policy.js';

/** Who may do what in the registry. An action without a route of its own is asked for by a handler. */
export const registryPolicy = definePolicy({
  'area.record': { roles: ['SYSTEM_ADMIN'], scope: 'any' },
  'area.read': 'public',
  'workflow.read': 'public',
  ...kimPolicy,
  ...activityPolicy,
  ...reportPolicy,
  ...memberPolicy,
  ...mandatePolicy,
  ...maturityPolicy,
  ...evaluationPolicy,
});

export type RegistryAction = ActionOf<typeof registryPolicy>;
