import type { Workflow } from '#workflow';

export const dataRequestStatuses = ['OPEN', 'FULFILLED', 'REFUSED'] as const;
export type DataRequestStatus = (typeof dataRequestStatuses)[number];
export type DataRequestAction = 'receive' | 'near-deadline' | 'miss-deadline' | 'fulfil' | 'erase' | 'refuse';
export type DataRequestGuard =
  'received-in-future' | 'reporter-erased' | 'data-request-open' | 'correction-missing' | 'correction-not-requested';

const resolve = 'data-request.resolve';

/** The lifecycle of a data request. An erasure is fulfilled by `erase`. */
export const dataRequestWorkflow: Workflow<DataRequestStatus, DataRequestAction, DataRequestGuard> = {
  noun: 'data-request',
  states: dataRequestStatuses,
  initial: 'OPEN',
  transitions: [
    {
      from: null,
      action: 'receive',
      to: 'OPEN',
      by: 'data-request.record',
      guards: ['received-in-future', 'reporter-erased', 'data-request-open'],
      emits: null,
    },
    {
      from: 'OPEN',
      action: 'near-deadline',
      to: 'OPEN',
      by: 'system',
      guards: [],
      emits: 'DataRequestDeadlineNear',
    },
    {
      from: 'OPEN',
      action: 'miss-deadline',
      to: 'OPEN',
      by: 'system',
      guards: [],
      emits: 'DataRequestDeadlineMissed',
    },
    {
      from: 'OPEN',
      action: 'fulfil',
      to: 'FULFILLED',
      by: resolve,
      guards: ['correction-not-requested', 'reporter-erased', 'correction-missing'],
      emits: null,
    },
    {
      from: 'OPEN',
      action: 'erase',
      to: 'FULFILLED',
      by: resolve,
      guards: ['correction-not-requested'],
      emits: 'ReporterErased',
    },
    { from: 'OPEN', action: 'refuse', to: 'REFUSED', by: resolve, guards: [], emits: null },
  ],
};
