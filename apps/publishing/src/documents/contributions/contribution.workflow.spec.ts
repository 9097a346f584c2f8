import { describeWorkflow } from '#testing';
import { contributionError } from './contribution.errors.js';
import { contributionEvents } from './contribution.events.js';
import { contributionGuards } from './contribution.lifecycle.js';
import { contributionPolicy } from './contribution.policy.js';
import { contributionWorkflow } from './contribution.workflow.js';

describeWorkflow(contributionWorkflow, {
  service: 'publishing',
  errors: contributionError,
  policy: contributionPolicy,
  guards: contributionGuards,
  events: contributionEvents,
  model: {
    nothing: { create: 'DRAFT' },
    DRAFT: { change: 'DRAFT', propose: 'PROPOSED', withdraw: 'WITHDRAWN' },
    PROPOSED: { 'send-back': 'DRAFT', approve: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    SUBMITTED: { return: 'DRAFT', accept: 'ACCEPTED', decline: 'DECLINED', withdraw: 'WITHDRAWN' },
    ACCEPTED: {},
    DECLINED: {},
    WITHDRAWN: {},
  },
});
