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
