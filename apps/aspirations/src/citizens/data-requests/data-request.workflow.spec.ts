import { describeWorkflow } from '#testing';
import { aspirationsError } from '../../aspirations.errors.js';
import { dataRequestWorkflow } from './data-request.workflow.js';

describeWorkflow(dataRequestWorkflow, {
  service: 'aspirations',
  errors: aspirationsError,
  model: {
    nothing: { receive: 'OPEN' },
    OPEN: { fulfil: 'FULFILLED', erase: 'FULFILLED', refuse: 'REFUSED' },
    FULFILLED: {},
    REFUSED: {},
  },
});
