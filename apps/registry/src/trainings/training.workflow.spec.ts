import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { finalStates } from '#workflow';
import { registryError } from '../registry.errors.js';
import { trainingActions, trainingWorkflow } from './training.workflow.js';

describeWorkflow(trainingWorkflow, {
  service: 'registry',
  errors: registryError,
  model: {
    nothing: { plan: 'DRAFT' },
    DRAFT: { edit: 'DRAFT', schedule: 'SCHEDULED', cancel: 'CANCELLED' },
    SCHEDULED: { edit: 'SCHEDULED', cancel: 'CANCELLED', complete: 'COMPLETED', 'auto-complete': 'COMPLETED' },
    CANCELLED: {},
    COMPLETED: {},
  },
});

describe('the life-cycle of a training', () => {
  it('ends called off or completed', () => {
    expect(finalStates(trainingWorkflow)).toEqual(['CANCELLED', 'COMPLETED']);
  });

  it('tells nobody of what was never announced', () => {
    for (const { from, to, emits } of trainingWorkflow.transitions)
      expect(emits !== null).toBe(from === 'SCHEDULED' || to === 'SCHEDULED');
  });

  it('uses every action that it names', () => {
    expect(new Set(trainingWorkflow.transitions.map(({ action }) => action))).toEqual(new Set(trainingActions));
  });
});
