import { expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { mandateError } from './mandate.errors.js';
import { mandateGuards } from './mandate.guards.js';
import { mandatePolicy } from './mandate.policy.js';
import { mandateWorkflow } from './mandate.workflow.js';

describeWorkflow(mandateWorkflow, {
  service: 'registry',
  errors: mandateError,
  policy: mandatePolicy,
  guards: mandateGuards,
  model: { nothing: { give: 'GIVEN' }, GIVEN: { revoke: 'REVOKED' }, REVOKED: {} },
});

it.each([
  ['2026-11-23', false],
  ['2026-11-24', false],
  ['2026-11-25', true],
])('gives a mandate until %s on 2026-11-24: %s', (endsOn, expected) => {
  const guard = mandateGuards['mandate-over'] as unknown as (step: object) => unknown;
  expect(guard({ after: { endsOn }, now: new Date('2026-11-24T16:59:00Z') }) === true).toBe(expected);
});
