import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { registryError } from '../../registry.errors.js';
import { registrationActions, registrationWorkflow } from './registration.workflow.js';

describeWorkflow(registrationWorkflow, {
  service: 'registry',
  errors: registryError,
  model: {
    nothing: { register: 'WAITING' },
    WAITING: { grant: 'REGISTERED', withdraw: 'WITHDRAWN' },
    REGISTERED: { score: 'REGISTERED', withdraw: 'WITHDRAWN' },
    WITHDRAWN: {},
  },
});

describe('the life-cycle of a registration', () => {
  it('uses every action that it names', () => {
    expect(new Set(registrationWorkflow.transitions.map(({ action }) => action))).toEqual(new Set(registrationActions));
  });
});
