import { describeWorkflow } from '#testing';
import { laporHandOverWorkflow } from './lapor-hand-over.workflow.js';
import { laporError } from './lapor.errors.js';
import { laporPolicy } from './lapor.policy.js';

describeWorkflow(laporHandOverWorkflow, {
  service: 'aspirations',
  errors: laporError,
  policy: laporPolicy,
  guards: {},
  events: {},
  model: {
    nothing: { queue: 'QUEUED' },
    QUEUED: {
      'hand-over': 'HANDED_OVER',
      postpone: 'QUEUED',
      acknowledge: 'ACKNOWLEDGED',
      refuse: 'REFUSED',
      fail: 'FAILED',
    },
    HANDED_OVER: { acknowledge: 'ACKNOWLEDGED', refuse: 'REFUSED', retry: 'QUEUED' },
    ACKNOWLEDGED: { progress: 'ACKNOWLEDGED' },
    REFUSED: { retry: 'QUEUED' },
    FAILED: { acknowledge: 'ACKNOWLEDGED', retry: 'QUEUED' },
  },
});
