import { describeWorkflow } from '#testing';
import { networkError } from '../network.errors.js';
import { potentialWorkflow } from './potential.workflow.js';

describeWorkflow(potentialWorkflow, {
  service: 'registry',
  errors: networkError,
  model: { nothing: { add: 'LISTED' }, LISTED: { edit: 'LISTED', archive: 'ARCHIVED' }, ARCHIVED: {} },
});
