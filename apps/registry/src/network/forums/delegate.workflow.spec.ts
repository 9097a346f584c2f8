import { describeWorkflow } from '#testing';
import { networkError } from '../network.errors.js';
import { delegateWorkflow } from './delegate.workflow.js';

describeWorkflow(delegateWorkflow, {
  service: 'registry',
  errors: networkError,
  model: { nothing: { name: 'NAMED' }, NAMED: { recall: 'RECALLED' }, RECALLED: {} },
});
