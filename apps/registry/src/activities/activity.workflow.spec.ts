import { describeWorkflow } from '#testing';
import { activityError } from './activity.errors.js';
import { activityWorkflow } from './activity.workflow.js';

describeWorkflow(activityWorkflow, {
  service: 'registry',
  errors: activityError,
  model: {
    nothing: { log: 'LOGGED', record: 'LOGGED' },
    LOGGED: { edit: 'LOGGED', verify: 'VERIFIED', reject: 'REJECTED', confirm: 'VERIFIED' },
    VERIFIED: {},
    REJECTED: {},
  },
});
