import type { Workflow } from '#workflow';

export const dataRequestStatuses = ['OPEN', 'FULFILLED', 'REFUSED'] as const;
export type DataRequestStatus = (typeof dataRequestStatuses)[number];

export type DataRequestAction = 'receive' | 'fulfil' | 'erase' | 'refuse';

export type DataRequestRule = 'reporter-erased' | 'data-request-open' | 'correction-missing' | 'correction-not-asked';

/** The lifecycle of a data request. An erasure is fulfilled by `erase`. */
export const dataRequestWorkflow: Workflow<DataRequestStatus, DataRequestAction, DataRequestRule> = {
  noun: 'data-request',
  states: dataRequestStatuses,
  initial: 'OPEN',
  transitions: [
    { from: null, action: 'receive', to: 'OPEN', guards: ['reporter-erased', 'data-request-open'], emits: null },
    {
      from: 'OPEN',
      action: 'fulfil',
      to: 'FULFILLED',
      guards: ['reporter-erased', 'correction-missing', 'correction-not-asked'],
      emits: null,
    },
    { from: 'OPEN', action: 'erase', to: 'FULFILLED', guards: ['correction-not-asked'], emits: 'ReporterErased' },
    { from: 'OPEN', action: 'refuse', to: 'REFUSED', guards: [], emits: null },
  ],
};
