import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { describeWorkflow } from '#testing';
import { transitionOf } from '#workflow';
import { aspirationsError } from '../aspirations.errors.js';
import { type AspirationStatus, aspirationWorkflow, type DeadlineStage } from './aspiration.workflow.js';

describeWorkflow(aspirationWorkflow, {
  service: 'aspirations',
  errors: aspirationsError,
  model: {
    nothing: { receive: 'RECEIVED' },
    RECEIVED: { verify: 'VERIFIED' },
    VERIFIED: { dispose: 'DISPOSED' },
    DISPOSED: { respond: 'RESPONDED' },
    RESPONDED: { reopen: 'REOPENED', close: 'CLOSED', lapse: 'CLOSED' },
    REOPENED: { respond: 'RESPONDED' },
    CLOSED: {},
  },
});

type Step = (typeof aspirationWorkflow.transitions)[number];

describe('the clocks of an aspiration', () => {
  const actions = [...new Set(aspirationWorkflow.transitions.map(({ action }) => action))];

  it('run one at a time, and none in the end', () => {
    const expected: Record<AspirationStatus, DeadlineStage | null> = {
      RECEIVED: 'VERIFICATION',
      VERIFIED: null,
      DISPOSED: 'RESPONSE',
      RESPONDED: 'CLOSURE',
      REOPENED: 'RESPONSE',
      CLOSED: null,
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 30 }), (tried) => {
        let status: AspirationStatus | null = null;
        let running: DeadlineStage | null = null;
        for (const action of tried) {
          const transition: Step | undefined = transitionOf(aspirationWorkflow, status, action);
          if (!transition) continue;
          expect(transition.settles).toBe(running);
          running = transition.opens;
          status = transition.to;
          expect(running).toBe(expected[status]);
        }
      }),
    );
  });

  it('start only while their holidays are known', () => {
    for (const { action, needs, opens } of aspirationWorkflow.transitions)
      expect([action, needs.includes('calendar-unknown')]).toEqual([action, opens !== null]);
  });
});
