import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { finalStates } from '#workflow';
import { registryError } from '../registry.errors.js';
import { memberActions, memberWorkflow } from './member.workflow.js';

describeWorkflow(memberWorkflow, {
  service: 'registry',
  errors: registryError,
  model: {
    nothing: { join: 'ACTIVE' },
    ACTIVE: {
      edit: 'ACTIVE',
      'edit-contact': 'ACTIVE',
      'change-post': 'ACTIVE',
      'hand-over': 'ACTIVE',
      'set-term': 'ACTIVE',
      'warn-term': 'ACTIVE',
      leave: 'LEFT',
    },
    LEFT: { rejoin: 'ACTIVE', erase: 'ERASED' },
    ERASED: {},
  },
});

describe('the life of a membership', () => {
  it('ends only when the person is forgotten', () => {
    expect(finalStates(memberWorkflow)).toEqual(['ERASED']);
  });

  it('uses every action that it names', () => {
    expect(new Set(memberWorkflow.transitions.map(({ action }) => action))).toEqual(new Set(memberActions));
  });
});
