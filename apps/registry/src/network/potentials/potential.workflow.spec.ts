import { describeWorkflow } from '#testing';
import { registryError } from '../../registry.errors.js';
import { potentialWorkflow } from './potential.workflow.js';

describeWorkflow(potentialWorkflow, {
  service: 'registry',
  errors: registryError,
  model: { nothing: { add: 'LISTED' }, LISTED: { edit: 'LISTED', archive: 'ARCHIVED' }, ARCHIVED: {} },
});
