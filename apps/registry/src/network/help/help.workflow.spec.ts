import { describeWorkflow } from '#testing';
import { networkError } from '../network.errors.js';
import { helpWorkflow } from './help.workflow.js';

describeWorkflow(helpWorkflow, {
  service: 'registry',
  errors: networkError,
  model: {
    nothing: { ask: 'OPEN' },
    OPEN: { offer: 'OFFERED', withdraw: 'WITHDRAWN' },
    OFFERED: { offer: 'OFFERED', accept: 'ACCEPTED', withdraw: 'WITHDRAWN' },
    ACCEPTED: { finish: 'DONE', withdraw: 'WITHDRAWN' },
    DONE: {},
    WITHDRAWN: {},
  },
});
