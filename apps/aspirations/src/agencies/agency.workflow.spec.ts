import { describeWorkflow } from '#testing';
import { aspirationsError } from '../aspirations.errors.js';
import { agencyWorkflow } from './agency.workflow.js';

describeWorkflow(agencyWorkflow, {
  service: 'aspirations',
  errors: aspirationsError,
  model: {
    nothing: { record: 'ACTIVE' },
    ACTIVE: { change: 'ACTIVE', retire: 'RETIRED' },
    RETIRED: { restore: 'ACTIVE' },
  },
});
