import { describeWorkflow } from '#testing';
import { networkError } from '../network.errors.js';
import { potentialGuards } from './potential.guards.js';
import { potentialWorkflow } from './potential.workflow.js';

describeWorkflow(potentialWorkflow, {
  service: 'registry',
  errors: networkError,
  guards: potentialGuards,
  events: {},
  model: { nothing: { add: 'LISTED' }, LISTED: { edit: 'LISTED', archive: 'ARCHIVED' }, ARCHIVED: {} },
});
