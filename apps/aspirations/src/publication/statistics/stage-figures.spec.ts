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

  it('give the share that is open after each of the reported days', () => {
    const days = [1, 3, 5, 10, 14, 30, 60, 90];
    const ends = days.flatMap((day) => [observation(1, { hours: day * 24 }), observation(1, { hours: day * 24 + 1 })]);
    const shares = days.map((_, index) => Math.round((15 - 2 * index) * 62.5) / 1_000);
    expect(figuresOf(ends)!.stillOpen).toEqual(days.map((day, index) => ({ days: day, share: shares[index] })));
  });

  it('give the time after which half and nine tenths have ended, and half of the pauses', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => observation(1, { hours: index + 1 }));
    expect(figuresOf(hundred, hundred)).toMatchObject({
      medianHours: 50,
      ninetiethPercentileHours: 90,
      medianPausedHours: 50,
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
