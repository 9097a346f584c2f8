import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { hasNeed, scoreOf, type TrainingNeed } from './suggestion.rules.js';

const today = '2026-11-24';
const noTasks = { dueTasks: 0, lateTasks: 0, missedTasks: 0 };
const trained: TrainingNeed = {
  status: 'ACTIVE',
  members: 6,
  trainedMembers: 4,
  lastTrainedOn: '2026-06-01',
  ...noTasks,
};
const reasonsOf = (change: Partial<TrainingNeed>) =>
  scoreOf({ ...trained, ...change }, today).reasons.map(({ code, points }) => [code, points]);

describe('whom to train next', () => {
  it.each<[string, Partial<TrainingNeed>, [string, number][]]>([
    ['a KIM trained this year', {}, []],
    ['one never trained', { lastTrainedOn: null, trainedMembers: 0 }, [['NEVER_TRAINED', 50]]],
    ['one trained a year ago to the day', { lastTrainedOn: '2025-11-24' }, []],
    ['one trained 13 months ago, less a day', { lastTrainedOn: '2025-10-25' }, []],
    ['one trained 13 months ago', { lastTrainedOn: '2025-10-24' }, [['TRAINED_LONG_AGO', 2]]],
    ['one trained ten years ago', { lastTrainedOn: '2016-01-01' }, [['TRAINED_LONG_AGO', 40]]],
    ['one that sleeps', { status: 'DORMANT' }, [['DORMANT', 30]]],
    ['one of which a third was trained', { members: 6, trainedMembers: 2 }, []],
    ['one of which less than a third was trained', { members: 7, trainedMembers: 2 }, [['FEW_MEMBERS_TRAINED', 10]]],
    ['one without members', { members: 0, trainedMembers: 0 }, []],
    ['one with one untrained member', { members: 1, trainedMembers: 0 }, [['FEW_MEMBERS_TRAINED', 10]]],
    ['one trained less than 32 months ago', { lastTrainedOn: '2024-03-25' }, [['TRAINED_LONG_AGO', 38]]],
    ['one trained 32 months ago', { lastTrainedOn: '2024-03-24' }, [['TRAINED_LONG_AGO', 40]]],
    ['one trained 33 months ago', { lastTrainedOn: '2024-02-24' }, [['TRAINED_LONG_AGO', 40]]],
    ['one of which few were trained', { trainedMembers: 1 }, [['FEW_MEMBERS_TRAINED', 10]]],
    [
      'one that sleeps and was never trained',
      { status: 'DORMANT', lastTrainedOn: null, trainedMembers: 0 },
      [
        ['NEVER_TRAINED', 50],
        ['DORMANT', 30],
      ],
    ],
    ['one that passed on none of two tasks', { dueTasks: 2, missedTasks: 2 }, []],
    ['one that passed on two of three tasks', { dueTasks: 3, missedTasks: 1 }, [['TASKS_NOT_PASSED_ON', 10]]],
    ['one that was late with one of 20 tasks', { dueTasks: 20, lateTasks: 1 }, [['TASKS_LATE', 1]]],
    ['one that was late with one of 41 tasks', { dueTasks: 41, lateTasks: 1 }, []],
    ['one that disseminated none of three tasks', { dueTasks: 3, missedTasks: 3 }, [['TASKS_NOT_PASSED_ON', 30]]],
    ['one that was late with all of three tasks', { dueTasks: 3, lateTasks: 3 }, [['TASKS_LATE', 20]]],
    [
      'one that was late with half of its tasks and never reported the others',
      { dueTasks: 4, lateTasks: 2, missedTasks: 2 },
      [
        ['TASKS_NOT_PASSED_ON', 15],
        ['TASKS_LATE', 10],
      ],
    ],
  ])('%s', (_what, change, expected) => {
    expect(reasonsOf(change)).toEqual(expected);
  });

  const day = fc
    .date({ min: new Date('2015-01-01'), max: new Date(today), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10));
  const need = fc.record({
    status: fc.constantFrom('ACTIVE', 'DORMANT'),
    members: fc.nat(30),
    trainedMembers: fc.nat(30),
    lastTrainedOn: fc.option(day, { nil: null }),
    dueTasks: fc.nat(20),
    lateTasks: fc.nat(20),
    missedTasks: fc.nat(20),
  });

  it('is the sum of reasons, each in two languages', () => {
    fc.assert(
      fc.property(need, (one) => {
        const { score, reasons } = scoreOf(one, today);
        expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
        for (const { points, en, id } of reasons) {
          expect(points).toBeGreaterThan(0);
          expect([en, id]).not.toContain('');
        }
      }),
    );
  });

  it('is a need when one of the given reasons applies', () => {
    const never = { ...trained, lastTrainedOn: null, trainedMembers: 0 };
    expect(hasNeed(never, ['DORMANT', 'NEVER_TRAINED'], today)).toBe(true);
    expect(hasNeed(never, ['DORMANT'], today)).toBe(false);
  });

  it('never falls with the time since the last training, and is highest without any', () => {
    fc.assert(
      fc.property(need, day, day, (one, first, second) => {
        const [older, newer] = [first, second].toSorted();
        const score = (lastTrainedOn: string | null) =>
          scoreOf({ ...one, trainedMembers: 30, lastTrainedOn }, today).score;
        expect(score(older!)).toBeGreaterThanOrEqual(score(newer!));
        expect(score(null)).toBeGreaterThan(score(older!));
      }),
    );
  });
});
