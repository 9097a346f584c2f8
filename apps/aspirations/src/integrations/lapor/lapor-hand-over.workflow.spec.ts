import { describeWorkflow } from '#testing';
import { aspirationsError } from '../../aspirations.errors.js';
import { laporHandOverWorkflow } from './lapor-hand-over.workflow.js';

describeWorkflow(laporHandOverWorkflow, {
  service: 'aspirations',
  errors: aspirationsError,
  model: {
    nothing: { queue: 'QUEUED' },
    QUEUED: { 'hand-over': 'HANDED_OVER', acknowledge: 'ACKNOWLEDGED', refuse: 'REFUSED', fail: 'FAILED' },
    HANDED_OVER: { acknowledge: 'ACKNOWLEDGED', refuse: 'REFUSED', retry: 'QUEUED' },
    ACKNOWLEDGED: {},
    REFUSED: { retry: 'QUEUED' },
    FAILED: { acknowledge: 'ACKNOWLEDGED', retry: 'QUEUED' },
  },
});
