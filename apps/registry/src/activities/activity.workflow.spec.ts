import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { finalStates } from '#workflow';
import { registryError } from '../registry.errors.js';
import { activityActions, activityWorkflow } from './activity.workflow.js';

describeWorkflow(activityWorkflow, {
  service: 'registry',
  errors: registryError,
  model: {
    nothing: { log: 'LOGGED' },
    LOGGED: { edit: 'LOGGED', verify: 'VERIFIED', reject: 'REJECTED', confirm: 'VERIFIED' },
    VERIFIED: {},
    REJECTED: {},
  },
});

describe('the life-cycle of an activity', () => {
  it('ends with the decision on it', () => {
    expect(finalStates(activityWorkflow)).toEqual(['VERIFIED', 'REJECTED']);
  });

  it('uses every action that it names', () => {
    expect(new Set(activityWorkflow.transitions.map(({ action }) => action))).toEqual(new Set(activityActions));
  });
});
