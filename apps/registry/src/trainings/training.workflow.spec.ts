import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { trainingError } from './training.errors.js';
import { trainingWorkflow } from './training.workflow.js';

describeWorkflow(trainingWorkflow, {
  service: 'registry',
  errors: trainingError,
  model: {
    nothing: { plan: 'DRAFT' },
    DRAFT: { edit: 'DRAFT', schedule: 'SCHEDULED', cancel: 'CANCELLED' },
    SCHEDULED: {
      edit: 'SCHEDULED',
      invite: 'SCHEDULED',
      cancel: 'CANCELLED',
      complete: 'COMPLETED',
      'auto-complete': 'COMPLETED',
    },
    CANCELLED: {},
    COMPLETED: {},
  },
});

describe('the workflow of a training', () => {
  it('publishes only announced trainings', () => {
    for (const { from, to, emits } of trainingWorkflow.transitions)
      expect(emits !== null).toBe(from === 'SCHEDULED' || to === 'SCHEDULED');
  });
});
