import { type ActionOf, definePolicy } from '#access';

export const operationsPolicy = definePolicy({
  /** Queues, delays, plans that are paused, and the balance of planned and finished messages. */
  'operations.read': { roles: ['SYSTEM_ADMIN', 'DISKOMINFO_EDITOR'], scope: 'regency' },
  'cost.read': { roles: ['SYSTEM_ADMIN', 'DISKOMINFO_EDITOR'], scope: 'regency' },
});

export type OperationsPermission = ActionOf<typeof operationsPolicy>;
