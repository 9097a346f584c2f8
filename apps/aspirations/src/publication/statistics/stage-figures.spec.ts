import { describe, expect, it } from '@jest/globals';
import { stageFigures, type StageObservation } from './stage-figures.js';

const seen = (count: number, changes: Partial<StageObservation> = {}): StageObservation => ({
  stage: 'FIRST_ANSWER',
  hours: 24,
  ended: true,
  count,
  ...changes,
});
const first = (...all: StageObservation[]) => of(all, []);
const of = (all: StageObservation[], paused: StageObservation[]) =>
  stageFigures(all, paused).find(({ stage }) => stage === 'FIRST_ANSWER');

describe('the figures of a stage', () => {
  it('are null below ten aspirations', () => {
    expect(first(seen(9))).toEqual({
      stage: 'FIRST_ANSWER',
      atLeast: null,
      medianHours: null,
      ninetiethHours: null,
      stillOpen: null,
      medianPausedHours: null,
    });
  });

  it('include open aspirations, and round the sample size', () => {
    expect(first(seen(6), seen(11, { ended: false, hours: 400 }))).toMatchObject({
      atLeast: 10,
      medianHours: null,
      stillOpen: expect.arrayContaining([{ days: 1, share: 0.647 }]),
    });
    expect(first(seen(17))).toMatchObject({ atLeast: 10, medianHours: 24, ninetiethHours: 24 });
  });

  it('give the median pause when there are enough', () => {
    expect(of([seen(20)], [seen(9, { hours: 5 })])).toMatchObject({ medianPausedHours: null });
    expect(of([seen(20)], [seen(10, { hours: 5 })])).toMatchObject({ medianHours: 24, medianPausedHours: 5 });
  });
});
