import { describeWorkflow } from '#testing';
import { registryError } from '../../registry.errors.js';
import { delegateWorkflow } from './delegate.workflow.js';

describeWorkflow(delegateWorkflow, {
  service: 'registry',
  errors: registryError,
  model: { nothing: { name: 'NAMED' }, NAMED: { recall: 'RECALLED' }, RECALLED: {} },
});
