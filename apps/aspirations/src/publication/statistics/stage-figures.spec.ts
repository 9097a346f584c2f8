import { describe, expect, it } from '@jest/globals';
import { stageFigures, type StageObservation } from './stage-figures.js';

const observation = (count: number, changes: Partial<StageObservation> = {}): StageObservation => ({
  stage: 'FIRST_ANSWER',
  hours: 24,
  ended: true,
  count,
  ...changes,
});
const figuresOf = (durations: StageObservation[], pauses: StageObservation[] = []) =>
  stageFigures(durations, pauses).find(({ stage }) => stage === 'FIRST_ANSWER');

describe('the figures of a stage', () => {
  it('are null below ten aspirations', () => {
    expect(figuresOf([observation(9)])).toEqual({
      stage: 'FIRST_ANSWER',
      sampleSize: null,
      medianHours: null,
      ninetiethPercentileHours: null,
      stillOpen: null,
      medianPausedHours: null,
    });
  });

  it('include open aspirations, and round the sample size', () => {
    expect(figuresOf([observation(6), observation(11, { ended: false, hours: 400 })])).toMatchObject({
      sampleSize: 10,
      medianHours: null,
      stillOpen: expect.arrayContaining([{ days: 1, share: 0.647 }]),
    });
    expect(figuresOf([observation(10)])).toMatchObject({ sampleSize: 10, medianHours: 24 });
    expect(figuresOf([observation(19)])).toMatchObject({ sampleSize: 10 });
    expect(figuresOf([observation(20)])).toMatchObject({ sampleSize: 20 });
    expect(figuresOf([observation(17)])).toMatchObject({
      sampleSize: 10,
      medianHours: 24,
      ninetiethPercentileHours: 24,
    });
  });

  it('give the median pause when there are enough', () => {
    expect(figuresOf([observation(20)], [observation(9, { hours: 5 })])).toMatchObject({ medianPausedHours: null });
    expect(figuresOf([observation(20)], [observation(10, { hours: 5 })])).toMatchObject({
      medianHours: 24,
      medianPausedHours: 5,
    });
  });
});
