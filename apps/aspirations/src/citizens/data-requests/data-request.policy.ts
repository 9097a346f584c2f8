import { type ActionOf, definePolicy } from '#access';

const handlers = ['DPO', 'COMPLAINT_COORDINATOR'] as const;

export const dataRequestPolicy = definePolicy({
  'data-request.record': { roles: handlers, scope: 'bound' },
  'data-request.read': { roles: handlers, scope: 'bound' },
  'data-request.resolve': { roles: handlers, scope: 'bound' },
  'data-request.export': { roles: ['DPO'], scope: 'bound' },
});

export type DataRequestPermission = ActionOf<typeof dataRequestPolicy>;
