import { describeWorkflow } from '#testing';
import { networkError } from '../network.errors.js';
import { partnershipWorkflow } from './partnership.workflow.js';

describeWorkflow(partnershipWorkflow, {
  service: 'registry',
  errors: networkError,
  model: {
    nothing: { propose: 'PROPOSED' },
    PROPOSED: { accept: 'ACCEPTED', decline: 'DECLINED' },
    ACCEPTED: { end: 'ENDED' },
    DECLINED: {},
    ENDED: {},
  },
});
