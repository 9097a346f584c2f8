import { definePolicy } from '#access';

const coordinators = ['COMPLAINT_COORDINATOR'] as const;

/** Who sees what waits for a coordinator. */
export const queuePolicy = definePolicy({
  'queue.read': { roles: coordinators, scope: 'bound' },
  'agency.suggest': { roles: coordinators, scope: 'bound' },
});
