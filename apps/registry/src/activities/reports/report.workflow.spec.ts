import { describeWorkflow } from '#testing';
import { activityError } from '../activity.errors.js';
import { reportWorkflow } from './report.workflow.js';

describeWorkflow(reportWorkflow, {
  service: 'registry',
  errors: activityError,
  model: {
    nothing: { submit: 'SUBMITTED' },
    SUBMITTED: { return: 'RETURNED', accept: 'ACCEPTED' },
    RETURNED: { submit: 'SUBMITTED' },
    ACCEPTED: {},
  },
});
