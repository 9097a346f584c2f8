import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { finalStates } from '#workflow';
import { registryError } from '../../registry.errors.js';
import { evaluationActions, evaluationWorkflow } from './evaluation.workflow.js';

describeWorkflow(evaluationWorkflow, {
  service: 'registry',
  errors: registryError,
  model: {
    nothing: { open: 'OPEN' },
    OPEN: { edit: 'OPEN', begin: 'JUDGING' },
    JUDGING: { close: 'CLOSED' },
    CLOSED: { publish: 'PUBLISHED' },
    PUBLISHED: {},
  },
});

describe('the life-cycle of an evaluation', () => {
  it('ends when its result is published, and uses every action that it names', () => {
    expect(finalStates(evaluationWorkflow)).toEqual(['PUBLISHED']);
    expect(new Set(evaluationWorkflow.transitions.map(({ action }) => action))).toEqual(new Set(evaluationActions));
  });
});
