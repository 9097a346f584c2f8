import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { finalStates } from '#workflow';
import { registryError } from '../registry.errors.js';
import { editableKimStatuses, kimActions, kimWorkflow } from './kim.workflow.js';

describeWorkflow(kimWorkflow, {
  service: 'registry',
  errors: registryError,
  model: {
    nothing: { register: 'DRAFT' },
    DRAFT: { edit: 'DRAFT', submit: 'SUBMITTED' },
    SUBMITTED: { return: 'RETURNED', verify: 'VERIFIED' },
    RETURNED: { edit: 'RETURNED', submit: 'SUBMITTED' },
    VERIFIED: { activate: 'ACTIVE' },
    ACTIVE: {},
  },
});

describe('the life-cycle of a KIM', () => {
  it('ends in nothing but an active KIM', () => {
    expect(finalStates(kimWorkflow)).toEqual(['ACTIVE']);
  });

  it('can be edited just before it is handed in, the first time or again', () => {
    const handedInFrom = kimWorkflow.transitions.flatMap(({ from, action }) => (action === 'submit' ? [from] : []));
    expect(editableKimStatuses).toEqual(handedInFrom);
  });

  it('uses every action that it names', () => {
    expect(new Set(kimWorkflow.transitions.map(({ action }) => action))).toEqual(new Set(kimActions));
  });
});
