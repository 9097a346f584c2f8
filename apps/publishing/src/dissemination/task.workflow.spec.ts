import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decide, describeWorkflow } from '#testing';
import { transitionOf } from '#workflow';
import { publishingPolicy } from '../publishing.policy.js';
import { taskError } from './task.errors.js';
import { taskEvents } from './task.events.js';
import { taskGuards } from './task.guards.js';
import { taskStatuses, taskWorkflow } from './task.workflow.js';

const villages = ['32.01.22.2004', '32.01.22.2005', '32.01.22.2006'];
/** 24 November in Jakarta, and still the 23rd in UTC. */
const now = new Date('2026-11-23T17:00:00Z');

describeWorkflow(taskWorkflow, {
  service: 'publishing',
  errors: taskError,
  policy: publishingPolicy,
  guards: taskGuards,
  events: taskEvents,
  model: {
    nothing: { assign: 'ASSIGNED' },
    ASSIGNED: {
      acknowledge: 'ACKNOWLEDGED',
      report: 'DISSEMINATED',
      decline: 'DECLINED',
      remind: 'ASSIGNED',
      escalate: 'ASSIGNED',
      expire: 'EXPIRED',
      cancel: 'CANCELLED',
    },
    ACKNOWLEDGED: {
      report: 'DISSEMINATED',
      decline: 'DECLINED',
      remind: 'ACKNOWLEDGED',
      escalate: 'ACKNOWLEDGED',
      expire: 'EXPIRED',
      cancel: 'CANCELLED',
    },
    RETURNED: {
      report: 'DISSEMINATED',
      remind: 'RETURNED',
      escalate: 'RETURNED',
      expire: 'EXPIRED',
      cancel: 'CANCELLED',
    },
    DISSEMINATED: { verify: 'VERIFIED', return: 'RETURNED' },
    EXPIRED: { report: 'DISSEMINATED' },
    CANCELLED: { report: 'DISSEMINATED', reassign: 'ASSIGNED' },
    DECLINED: {},
    VERIFIED: {},
  },
});

const reporting = (
  from: (typeof taskStatuses)[number],
  villageCodes: readonly string[],
  reported: readonly string[],
  disseminatedOn: string,
) =>
  decide(taskWorkflow, taskGuards, {
    from,
    action: 'report',
    before: { villageCodes: [...villageCodes] },
    input: { report: { villageCodes: [...reported], disseminatedOn } as never },
    now,
  });

describe('the report of a dissemination task', () => {
  it('is accepted of an open or ended task, of villages of the task, and of a day that is not in the future', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...taskStatuses),
        fc.subarray(villages, { minLength: 1 }),
        fc.subarray(villages, { minLength: 1 }),
        fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25'),
        async (from, own, reported, day) => {
          const inside = reported.every((code) => own.includes(code));
          const expected = transitionOf(taskWorkflow, from, 'report') !== undefined && inside && day !== '2026-11-25';
          expect('to' in (await reporting(from, own, reported, day))).toBe(expected);
        },
      ),
    );
  });

  it('is refused by the first rule that does not hold', async () => {
    const [own] = villages;
    expect(await reporting('ASSIGNED', [own!], [own!], '2026-11-24')).toEqual({ to: 'DISSEMINATED' });
    expect(await reporting('DISSEMINATED', [own!], [own!], '2026-11-24')).toEqual({ refused: 'transition-refused' });
    expect(await reporting('ASSIGNED', [own!], villages, '2026-11-25')).toEqual({ refused: 'village-outside-task' });
    expect(await reporting('ASSIGNED', [own!], [own!], '2026-11-25')).toEqual({ refused: 'disseminated-in-future' });
  });
});

describe('the check of a report', () => {
  it('is refused to its reporter', async () => {
    const stored = { reportedBy: 'ketua' } as never;
    const checking = (actor: string, action: 'verify' | 'return') =>
      decide(taskWorkflow, taskGuards, { from: 'DISSEMINATED', action, before: {}, input: { stored }, actor, now });
    expect(await checking('ketua', 'verify')).toEqual({ refused: 'own-report' });
    expect(await checking('ketua', 'return')).toEqual({ refused: 'own-report' });
    expect(await checking('camat', 'verify')).toEqual({ to: 'VERIFIED' });
  });
});
