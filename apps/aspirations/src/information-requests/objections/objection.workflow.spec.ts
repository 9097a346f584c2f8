import { describe, expect, it } from '@jest/globals';
import { describeWorkflow } from '#testing';
import { informationRequestError } from '../information-request.errors.js';
import { informationRequestPolicy } from '../information-request.policy.js';
import { informationOutcomes } from '../requests/decision.rules.js';
import { fittingGrounds, objectionGroundNames } from './objection-grounds.js';
import { objectionEvents } from './objection.events.js';
import { objectionGuards } from './objection.guards.js';
import { objectionWorkflow } from './objection.workflow.js';

describeWorkflow(objectionWorkflow, {
  service: 'aspirations',
  errors: informationRequestError,
  policy: informationRequestPolicy,
  guards: objectionGuards,
  events: objectionEvents,
  model: {
    nothing: { file: 'FILED' },
    FILED: { answer: 'ANSWERED', withdraw: 'WITHDRAWN' },
    ANSWERED: {},
    WITHDRAWN: {},
  },
});

describe('the grounds of an objection', () => {
  it('are none before the decision while its time runs, and its absence afterwards', () => {
    expect(fittingGrounds({ outcome: null, cost: null, late: false })).toEqual([]);
    expect(fittingGrounds({ outcome: null, cost: null, late: true })).toEqual(['NOT_ANSWERED']);
  });

  it.each(informationOutcomes)('fit a decision: %s', (outcome) => {
    const grounds = fittingGrounds({ outcome, cost: 0, late: false });
    expect(grounds).not.toContain('NOT_ANSWERED');
    expect(grounds).not.toContain('LATE');
    expect(grounds).not.toContain('UNREASONABLE_COST');
    expect(grounds.includes('EXEMPTION')).toBe(outcome === 'REFUSED' || outcome === 'GRANTED_IN_PART');
  });

  it('are all but its absence of a late decision in part that costs', () => {
    const grounds = fittingGrounds({ outcome: 'GRANTED_IN_PART', cost: 1, late: true });
    expect(grounds).toEqual(objectionGroundNames.filter((ground) => ground !== 'NOT_ANSWERED'));
  });
});
