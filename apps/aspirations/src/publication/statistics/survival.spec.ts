import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { openAfter, type Observation, survival, timeUntil } from './survival.js';

const observations = fc.array(
  fc.record({ time: fc.nat(40), ended: fc.boolean(), count: fc.integer({ min: 1, max: 5 }) }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe('the Kaplan–Meier estimate', () => {
  it('matches the textbook: remissions under 6-MP (Freireich 1963), with a median of 23 weeks', () => {
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const steps = survival([
      ...ended.map((time): Observation => ({ time, ended: true, count: 1 })),
      ...open.map((time): Observation => ({ time, ended: false, count: 1 })),
    ]);
    const rounded = steps.map((step) => [step.time, Math.round(step.open * 10_000) / 10_000]);
    expect(rounded).toEqual([
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ]);
    expect(timeUntil(steps, 0.5)).toBe(23);
    expect(timeUntil(steps, 0.9)).toBeNull();
  });

  it('changes exactly at the time of an end', () => {
    const steps = survival([
      { time: 3, ended: true, count: 1 },
      { time: 7, ended: true, count: 1 },
    ]);
    expect([0, 2, 3, 4, 6, 7, 8].map((time) => openAfter(steps, time))).toEqual([1, 1, 0.5, 0.5, 0.5, 0, 0]);
    expect([0.49, 0.5, 0.51, 1].map((share) => timeUntil(steps, share))).toEqual([3, 3, 7, 7]);
    expect([openAfter([], 5), timeUntil([], 0.5)]).toEqual([1, null]);
  });

  it('is the plain median when everything has ended', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 60 }), (times) => {
        const steps = survival(times.map((time): Observation => ({ time, ended: true, count: 1 })));
        const sorted = times.toSorted((a, b) => a - b);
        expect(timeUntil(steps, 0.5)).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
        expect(steps.at(-1)?.open).toBeCloseTo(0);
      }),
    );
  });

  it('falls from one, never below zero', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const shares = [1, ...survival(all).map(({ open }) => open)];
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        expect(shares.every((share) => share >= 0)).toBe(true);
      }),
    );
  });

  it('does not depend on order or grouping of observations', () => {
    fc.assert(
      fc.property(observations, fc.infiniteStream(fc.nat()), (all, order) => {
        const apart = all.flatMap(({ count, ...observation }) =>
          Array.from({ length: count }, () => ({ ...observation, count: 1 })),
        );
        const shuffled = apart
          .map((observation) => ({ observation, position: order.next().value as number }))
          .toSorted((a, b) => a.position - b.position)
          .map(({ observation }) => observation);
        expect(survival(shuffled)).toEqual(survival(all));
      }),
    );
  });

  it('never improves by leaving aspirations open', () => {
    fc.assert(
      fc.property(observations, fc.integer({ min: 1, max: 20 }), fc.nat(60), (all, count, day) => {
        const neglected = [...all, { time: 1_000, ended: false, count }];
        expect(openAfter(survival(neglected), day)).toBeGreaterThanOrEqual(openAfter(survival(all), day) - 1e-12);
      }),
    );
  });
});
