import { definePolicy } from '#access';

const relayers = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;
const coordinators = ['COMPLAINT_COORDINATOR'] as const;

/** Who finds twins, and who says that two cases are one. */
export const duplicatePolicy = definePolicy({
  'twin.suggest': { roles: [...relayers, ...coordinators], scope: 'bound' },
  'twin.list': { roles: coordinators, scope: 'bound' },
  'supporter.record': { roles: relayers, scope: 'bound' },
  'family.read': { roles: coordinators, scope: 'bound' },
  'aspiration.merge': { roles: coordinators, scope: 'bound' },
  'aspiration.unmerge': { roles: coordinators, scope: 'bound' },
});
