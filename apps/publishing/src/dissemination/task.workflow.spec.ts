import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { describeWorkflow } from '#testing';
import { publishingError } from '../publishing.errors.js';
import { judgeTask, taskStatuses, type TaskContext, taskWorkflow } from './task.workflow.js';

const villages = ['32.01.22.2004', '32.01.22.2005', '32.01.22.2006'];
const days = ['2026-11-23', '2026-11-24', '2026-11-25'];

const steps: fc.Arbitrary<TaskContext> = fc.record({
  status: fc.constantFrom(...taskStatuses),
  villageCodes: fc.subarray(villages, { minLength: 1 }),
  reportedVillageCodes: fc.subarray(villages, { minLength: 1 }),
  disseminatedOn: fc.constantFrom(...days),
  today: fc.constant('2026-11-24'),
});

describeWorkflow(taskWorkflow, {
  service: 'publishing',
  errors: publishingError,
  model: { nothing: { assign: 'ASSIGNED' }, ASSIGNED: { report: 'REPORTED' }, REPORTED: {} },
});

describe('the life-cycle of a dissemination task', () => {
  it('is over with one report, of its own villages, of a day that has come', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const inside = step.reportedVillageCodes.filter((code) => !step.villageCodes.includes(code)).length === 0;
        const may = step.status === 'ASSIGNED' && inside && step.disseminatedOn !== '2026-11-25';
        expect('to' in judgeTask('report', step)).toBe(may);
      }),
    );
  });

  it('says why a report is refused', () => {
    const step: TaskContext = {
      status: 'ASSIGNED',
      villageCodes: villages.slice(0, 1),
      reportedVillageCodes: villages.slice(0, 1),
      disseminatedOn: '2026-11-24',
      today: '2026-11-24',
    };
    expect(judgeTask('report', step)).toEqual({ to: 'REPORTED' });
    expect(judgeTask('report', { ...step, status: 'REPORTED' })).toEqual({ refused: 'task-state-conflict' });
    expect(judgeTask('report', { ...step, reportedVillageCodes: villages })).toEqual({
      refused: 'village-outside-task',
    });
    expect(judgeTask('report', { ...step, disseminatedOn: '2026-11-25' })).toEqual({
      refused: 'disseminated-in-future',
    });
  });
});
