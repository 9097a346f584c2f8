import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { DataRequest } from './data-request.entity.js';
import { dataRequestError } from './data-request.errors.js';
import { dataRequestEvents } from './data-request.events.js';
import { dataRequestGuards, type DataRequestInput } from './data-request.guards.js';
import { dataRequestWorkflow } from './data-request.workflow.js';
import { dataRequestWords } from './data-request.words.js';

/** The only way by which a data request changes. */
@Injectable()
export class DataRequestLifecycle extends Lifecycle<typeof dataRequestWorkflow, DataRequest, DataRequestInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: dataRequestWorkflow,
      words: dataRequestWords,
      entity: DataRequest,
      notFound: () => dataRequestError('data-request-not-found'),
      refuse: dataRequestError,
      target: ({ villageCode }) => ({ area: villageCode }),
      guards: dataRequestGuards,
      events: dataRequestEvents,
      derive: ({ after, now }) => (after.status === 'OPEN' ? {} : { resolvedAt: now, nextAt: null }),
    });
  }
}
