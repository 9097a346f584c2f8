import { describeWorkflow } from '#testing';
import { dataRequestError } from './data-request.errors.js';
import { dataRequestEvents } from './data-request.events.js';
import { dataRequestGuards } from './data-request.guards.js';
import { dataRequestPolicy } from './data-request.policy.js';
import { dataRequestWorkflow } from './data-request.workflow.js';

describeWorkflow(dataRequestWorkflow, {
  service: 'aspirations',
  errors: dataRequestError,
  policy: dataRequestPolicy,
  guards: dataRequestGuards,
  events: dataRequestEvents,
  model: {
    nothing: { receive: 'OPEN' },
    OPEN: {
      'near-deadline': 'OPEN',
      'miss-deadline': 'OPEN',
      fulfil: 'FULFILLED',
      erase: 'FULFILLED',
      refuse: 'REFUSED',
    },
    FULFILLED: {},
    REFUSED: {},
  },
});
