import { describeWorkflow } from '#testing';
import { publishingPolicy } from '../../publishing.policy.js';
import { gapError } from './gap.errors.js';
import { gapGuards } from './gap.lifecycle.js';
import { gapWorkflow } from './gap.workflow.js';

describeWorkflow(gapWorkflow, {
  service: 'publishing',
  errors: gapError,
  policy: publishingPolicy,
  guards: gapGuards,
  ends: ['CLOSED'],
  model: {
    nothing: { detect: 'OPEN' },
    OPEN: { assign: 'ASSIGNED', close: 'CLOSED' },
    ASSIGNED: { 'detect-again': 'OPEN', close: 'CLOSED' },
    CLOSED: { 'detect-again': 'OPEN' },
  },
});
