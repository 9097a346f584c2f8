import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { finalStates } from '#workflow';
import { memberError } from './member.errors.js';
import { memberEvents } from './member.events.js';
import { memberGuards } from './member.guards.js';
import { memberPolicy } from './member.policy.js';
import { memberWorkflow } from './member.workflow.js';

describeWorkflow(memberWorkflow, {
  service: 'registry',
  errors: memberError,
  policy: memberPolicy,
  guards: memberGuards,
  events: memberEvents,
  model: {
    nothing: { join: 'ACTIVE' },
    ACTIVE: {
      edit: 'ACTIVE',
      'edit-contact': 'ACTIVE',
      'request-link': 'ACTIVE',
      'confirm-link': 'ACTIVE',
      'end-link': 'ACTIVE',
      'expire-link': 'ACTIVE',
      'change-post': 'ACTIVE',
      'hand-over': 'ACTIVE',
      'set-term': 'ACTIVE',
      'warn-term': 'ACTIVE',
      leave: 'LEFT',
    },
    LEFT: { readmit: 'ACTIVE', erase: 'ERASED' },
    ERASED: {},
  },
});

describe('the workflow of a membership', () => {
  it('ends only with the erasure of the personal data', () => {
    expect(finalStates(memberWorkflow)).toEqual(['ERASED']);
  });
});
