import { describeWorkflow } from '#testing';
import { networkError } from '../network.errors.js';
import { delegateGuards } from './delegate.guards.js';
import { delegateWorkflow } from './delegate.workflow.js';

describeWorkflow(delegateWorkflow, {
  service: 'registry',
  errors: networkError,
  guards: delegateGuards(2),
  events: {},
  model: { nothing: { name: 'NAMED' }, NAMED: { recall: 'RECALLED' }, RECALLED: {} },
});
