import { describeWorkflow } from '#testing';
import { invitationError } from './invitation.errors.js';
import { invitationGuards } from './invitation.guards.js';
import { invitationPolicy } from './invitation.policy.js';
import { invitationWorkflow } from './invitation.workflow.js';

describeWorkflow(invitationWorkflow, {
  service: 'registry',
  errors: invitationError,
  policy: invitationPolicy,
  guards: invitationGuards,
  model: {
    nothing: { invite: 'OPEN' },
    OPEN: { resend: 'OPEN', accept: 'ACCEPTED', revoke: 'REVOKED', expire: 'EXPIRED' },
    EXPIRED: { resend: 'OPEN' },
    ACCEPTED: {},
    REVOKED: {},
  },
});
