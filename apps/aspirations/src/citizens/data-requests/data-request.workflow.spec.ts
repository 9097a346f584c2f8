import { expect, it } from '@jest/globals';
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

it.each([
  ['2026-11-24T02:59:59.999Z', true],
  ['2026-11-24T03:00:00.000Z', true],
  ['2026-11-24T03:00:00.001Z', false],
])('accepts a request received at %s at three in the morning: %s', (receivedAt, expected) => {
  const guard = dataRequestGuards['received-in-future'] as unknown as (step: object) => unknown;
  const now = new Date('2026-11-24T03:00:00Z');
  expect(guard({ after: { receivedAt: new Date(receivedAt) }, now }) === true).toBe(expected);
});
