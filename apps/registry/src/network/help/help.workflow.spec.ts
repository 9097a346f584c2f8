import { describeWorkflow } from '#testing';
import { registryError } from '../../registry.errors.js';
import { helpWorkflow } from './help.workflow.js';

describeWorkflow(helpWorkflow, {
  service: 'registry',
  errors: registryError,
  model: {
    nothing: { ask: 'OPEN' },
    OPEN: { offer: 'OFFERED', withdraw: 'WITHDRAWN' },
    OFFERED: { offer: 'OFFERED', accept: 'ACCEPTED', withdraw: 'WITHDRAWN' },
    ACCEPTED: { finish: 'DONE', withdraw: 'WITHDRAWN' },
    DONE: {},
    WITHDRAWN: {},
  },
});
