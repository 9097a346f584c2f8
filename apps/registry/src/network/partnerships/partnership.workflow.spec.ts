import { describeWorkflow } from '#testing';
import { networkError } from '../network.errors.js';
import { partnershipEvents } from './partnership.events.js';
import { partnershipGuards } from './partnership.guards.js';
import { partnershipWorkflow } from './partnership.workflow.js';

describeWorkflow(partnershipWorkflow, {
  service: 'registry',
  errors: networkError,
  guards: partnershipGuards,
  events: partnershipEvents,
  model: {
    nothing: { propose: 'PROPOSED' },
    PROPOSED: { accept: 'ACCEPTED', decline: 'DECLINED' },
    ACCEPTED: { end: 'ENDED' },
    DECLINED: {},
    ENDED: {},
  },
});
