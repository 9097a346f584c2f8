import { describeWorkflow } from '#testing';
import { networkError } from '../network.errors.js';
import { helpEvents } from './help.events.js';
import { helpGuards } from './help.guards.js';
import { helpWorkflow } from './help.workflow.js';

describeWorkflow(helpWorkflow, {
  service: 'registry',
  errors: networkError,
  guards: helpGuards,
  events: helpEvents,
  model: {
    nothing: { ask: 'OPEN' },
    OPEN: { offer: 'OFFERED', withdraw: 'WITHDRAWN' },
    OFFERED: { offer: 'OFFERED', accept: 'ACCEPTED', withdraw: 'WITHDRAWN' },
    ACCEPTED: { finish: 'DONE', withdraw: 'WITHDRAWN' },
    DONE: {},
    WITHDRAWN: {},
  },
});
