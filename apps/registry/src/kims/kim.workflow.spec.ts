import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { events, kimStatuses } from '#contracts';
import { firstKimStatus, kimSteps, type KimStatus, kimTransition, kimTransitions } from './kim.workflow.js';

/** The life of a KIM, written down a second time: DRAFT → SUBMITTED → (RETURNED → SUBMITTED) → VERIFIED → ACTIVE. */
class Model {
  status: KimStatus = 'DRAFT';
  can = (step: string): boolean =>
    (step === 'submit' && (this.status === 'DRAFT' || this.status === 'RETURNED')) ||
    ((step === 'return' || step === 'verify') && this.status === 'SUBMITTED') ||
    (step === 'activate' && this.status === 'VERIFIED');

  take(step: string): void {
    this.status = ({ submit: 'SUBMITTED', return: 'RETURNED', verify: 'VERIFIED', activate: 'ACTIVE' } as const)[
      step as (typeof kimSteps)[number]
    ];
  }
}

describe('the life-cycle of a KIM', () => {
  it('goes, by any steps in any order, exactly where the model goes', () => {
    assert(
      property(array(constantFrom(...kimSteps), { maxLength: 40 }), (steps) => {
        const model = new Model();
        let status = firstKimStatus;
        for (const step of steps) {
          const transition = kimTransition(status, step);
          expect(transition !== undefined).toBe(model.can(step));
          if (!transition) continue;
          model.take(step);
          status = transition.to;
          expect(status).toBe(model.status);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has no other transition from any state', () => {
    for (const from of kimStatuses)
      for (const step of kimSteps) {
        const model = new Model();
        model.status = from;
        expect([from, step, kimTransition(from, step) !== undefined]).toEqual([from, step, model.can(step)]);
      }
    expect(kimTransitions).toHaveLength(5);
  });

  it('reaches every state, and gets stuck in none but ACTIVE', () => {
    const reached = new Set([firstKimStatus, ...kimTransitions.map(({ to }) => to)]);
    expect([...reached].toSorted()).toEqual([...kimStatuses].toSorted());
    const dead = kimStatuses.filter((status) => !kimTransitions.some(({ from }) => from === status));
    expect(dead).toEqual(['ACTIVE']);
  });

  it('says only events that have a contract', () => {
    for (const { says } of kimTransitions) expect(events.has(`sambung.registry.${says}.v1`)).toBe(true);
  });
});
