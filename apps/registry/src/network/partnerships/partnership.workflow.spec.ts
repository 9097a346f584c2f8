import { describeWorkflow } from '#testing';
import { registryError } from '../../registry.errors.js';
import { partnershipWorkflow } from './partnership.workflow.js';

describeWorkflow(partnershipWorkflow, {
  service: 'registry',
  errors: registryError,
  model: {
    nothing: { propose: 'PROPOSED' },
    PROPOSED: { accept: 'ACCEPTED', decline: 'DECLINED' },
    ACCEPTED: { end: 'ENDED' },
    DECLINED: {},
    ENDED: {},
  },
});
