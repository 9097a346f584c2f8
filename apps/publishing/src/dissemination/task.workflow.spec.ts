import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decide, describeWorkflow } from '#testing';
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
  model: { nothing: { assign: 'ASSIGNED' }, ASSIGNED: { report: 'REPORTED' }, REPORTED: {} },
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
  it('is accepted once, of villages of the task, and of a day that is not in the future', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...taskStatuses),
        fc.subarray(villages, { minLength: 1 }),
        fc.subarray(villages, { minLength: 1 }),
        fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25'),
        async (from, own, reported, day) => {
          const inside = reported.every((code) => own.includes(code));
          const expected = from === 'ASSIGNED' && inside && day !== '2026-11-25';
          expect('to' in (await reporting(from, own, reported, day))).toBe(expected);
        },
      ),
    );
  });

  it('is refused by the first rule that does not hold', async () => {
    const [own] = villages;
    expect(await reporting('ASSIGNED', [own!], [own!], '2026-11-24')).toEqual({ to: 'REPORTED' });
    expect(await reporting('REPORTED', [own!], [own!], '2026-11-24')).toEqual({ refused: 'transition-refused' });
    expect(await reporting('ASSIGNED', [own!], villages, '2026-11-25')).toEqual({ refused: 'village-outside-task' });
    expect(await reporting('ASSIGNED', [own!], [own!], '2026-11-25')).toEqual({ refused: 'disseminated-in-future' });
  });
});
