import { type ActionOf, definePolicy } from '#access';

const relayers = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const;
const coordinators = ['COMPLAINT_COORDINATOR'] as const;

/** Who finds and merges duplicates. */
export const duplicatePolicy = definePolicy({
  'duplicate.suggest': { roles: [...relayers, ...coordinators], scope: 'bound' },
  /** A citizen, before sending. */
  'duplicate.suggest-public': 'public',
  'duplicate.list': { roles: coordinators, scope: 'bound' },
  'duplicate-group.read': { roles: coordinators, scope: 'bound' },
  'aspiration.merge': { roles: coordinators, scope: 'bound' },
  'aspiration.unmerge': { roles: coordinators, scope: 'bound' },
});

export type DuplicatePermission = ActionOf<typeof duplicatePolicy>;
