import { describeWorkflow } from '#testing';
import { trainingError } from '../training.errors.js';
import { registrationWorkflow } from './registration.workflow.js';

describeWorkflow(registrationWorkflow, {
  service: 'registry',
  errors: trainingError,
  model: {
    nothing: { register: 'WAITING' },
    WAITING: { admit: 'REGISTERED', grant: 'REGISTERED', withdraw: 'WITHDRAWN' },
    REGISTERED: { 'check-in': 'REGISTERED', attend: 'REGISTERED', score: 'REGISTERED', withdraw: 'WITHDRAWN' },
    WITHDRAWN: {},
  },
});
