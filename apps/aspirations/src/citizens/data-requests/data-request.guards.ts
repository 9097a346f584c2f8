import type { GuardTable } from '#lifecycle';
import { reporterState } from '../reporters/reporter-state.js';
import type { ReporterEntry } from '../reporters/reporter.dto.js';
import type { DataRequest } from './data-request.entity.js';
import type { DataRequestGuard } from './data-request.workflow.js';

/** What the transitions of a data request bring for its guards. */
export interface DataRequestInput {
  /** Of a fulfilment. */
  readonly correction?: ReporterEntry | null;
}

export const dataRequestGuards: GuardTable<DataRequestGuard, DataRequest, DataRequestInput> = {
  'received-in-future': ({ after: { receivedAt }, now }) =>
    receivedAt <= now || {
      errors: [
        {
          pointer: '/receivedAt',
          detail: { en: 'must not be later than now', id: 'tidak boleh sesudah waktu sekarang' },
        },
      ],
    },
  'reporter-erased': async ({ tx, after: { reporterId } }) => (await reporterState(tx, reporterId)) !== 'ERASED',
  'data-request-open': { constraint: 'data_request_once' },
  'correction-missing': ({ after: { kind }, input }) => kind !== 'CORRECTION' || input.correction != null,
  'correction-not-requested': ({ after: { kind }, input }) => kind === 'CORRECTION' || input.correction == null,
};
