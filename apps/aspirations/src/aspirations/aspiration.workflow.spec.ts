import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { events } from '#contracts';
import {
  type AspirationAction,
  type AspirationStatus,
  aspirationStatuses,
  aspirationTransitions,
  type DeadlineStage,
  transitionOf,
} from './aspiration.workflow.js';

/** The life-cycle once more, written down by hand: the table must say just this. */
const model: Record<AspirationStatus | 'none', Partial<Record<AspirationAction, AspirationStatus>>> = {
  none: { receive: 'RECEIVED' },
  RECEIVED: { verify: 'VERIFIED' },
  VERIFIED: { dispose: 'DISPOSED' },
  DISPOSED: { respond: 'RESPONDED' },
  RESPONDED: { reopen: 'REOPENED', close: 'CLOSED', lapse: 'CLOSED' },
  REOPENED: { respond: 'RESPONDED' },
  CLOSED: {},
};

const actions = [...new Set(aspirationTransitions.map(({ action }) => action))];
const walk = fc.array(fc.constantFrom(...actions), { maxLength: 30 });

describe('the life-cycle of an aspiration', () => {
  it('has no other transitions than the model', () => {
    for (const from of [null, ...aspirationStatuses])
      for (const action of actions) expect(transitionOf(action, from)?.to).toBe(model[from ?? 'none'][action]);
  });

  it('goes where the model goes, whatever is tried', () => {
    fc.assert(
      fc.property(walk, (tried) => {
        let status: AspirationStatus | null = null;
        for (const action of tried) {
          const expected: AspirationStatus | undefined = model[status ?? 'none'][action];
          const transition = transitionOf(action, status);
          expect(transition?.to).toBe(expected);
          status = transition?.to ?? status;
        }
      }),
    );
  });

  it('has one clock running at a time, and none in the end', () => {
    const expected: Record<AspirationStatus, DeadlineStage | null> = {
      RECEIVED: 'VERIFICATION',
      VERIFIED: null,
      DISPOSED: 'RESPONSE',
      RESPONDED: 'CLOSURE',
      REOPENED: 'RESPONSE',
      CLOSED: null,
    };
    fc.assert(
      fc.property(walk, (tried) => {
        let status: AspirationStatus | null = null;
        let running: DeadlineStage | null = null;
        for (const action of tried) {
          const transition = transitionOf(action, status);
          if (!transition) continue;
          expect(transition.settles).toBe(running);
          running = transition.opens;
          status = transition.to;
          expect(running).toBe(expected[status]);
        }
      }),
    );
  });

  it('says events that there are', () => {
    const types = new Set([...events.values()].map(({ type }) => type));
    for (const { says } of aspirationTransitions) expect(types).toContain(says);
  });

  it('leads from every state to the end', () => {
    const leadsToEnd = (status: AspirationStatus, seen: AspirationStatus[] = []): boolean =>
      status === 'CLOSED' ||
      (!seen.includes(status) && Object.values(model[status]).some((next) => leadsToEnd(next, [...seen, status])));
    for (const status of aspirationStatuses) expect(leadsToEnd(status)).toBe(true);
  });
});
