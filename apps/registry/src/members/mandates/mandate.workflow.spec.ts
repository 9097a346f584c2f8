import { describeWorkflow } from '#testing';
import { registryError } from '../../registry.errors.js';
import { mandateWorkflow } from './mandate.workflow.js';

describeWorkflow(mandateWorkflow, {
  service: 'registry',
  errors: registryError,
  model: { nothing: { give: 'GIVEN' }, GIVEN: { revoke: 'REVOKED' }, REVOKED: {} },
});
