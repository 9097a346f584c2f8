import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { finalStates } from '#workflow';
import { registryError } from '../../registry.errors.js';
import { reportActions, reportWorkflow } from './report.workflow.js';

describeWorkflow(reportWorkflow, {
  service: 'registry',
  errors: registryError,
  model: {
    nothing: { submit: 'SUBMITTED' },
    SUBMITTED: { return: 'RETURNED', accept: 'ACCEPTED' },
    RETURNED: { submit: 'SUBMITTED' },
    ACCEPTED: {},
  },
});

describe('the life-cycle of a report', () => {
  it('ends in nothing but its being accepted', () => {
    expect(finalStates(reportWorkflow)).toEqual(['ACCEPTED']);
  });

  it('uses every action that it names', () => {
    expect(new Set(reportWorkflow.transitions.map(({ action }) => action))).toEqual(new Set(reportActions));
  });
});
