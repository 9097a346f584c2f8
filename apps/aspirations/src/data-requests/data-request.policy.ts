import { definePolicy } from '#access';

const desk = ['DPO', 'COMPLAINT_COORDINATOR'] as const;

export const dataRequestPolicy = definePolicy({
  'data-request.record': { roles: desk, scope: 'bound' },
  'data-request.read': { roles: desk, scope: 'bound' },
  'data-request.settle': { roles: desk, scope: 'bound' },
  'data-request.export': { roles: ['DPO'], scope: 'bound' },
});
