import { describeWorkflow } from '#testing';
import { maturityError } from '../maturity.errors.js';
import { evaluationWorkflow } from './evaluation.workflow.js';

describeWorkflow(evaluationWorkflow, {
  service: 'registry',
  errors: maturityError,
  model: {
    nothing: { open: 'OPEN' },
    OPEN: { edit: 'OPEN', begin: 'JUDGING' },
    JUDGING: { close: 'CLOSED' },
    CLOSED: { publish: 'PUBLISHED' },
    PUBLISHED: {},
  },
});
