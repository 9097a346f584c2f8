import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '#calendar';
import { firstWarningOn, warningDistances, warningOf } from './term-warning.rules.js';

const endsOn = '2029-02-03';
const before = (days: number) => addDays(endsOn, -days);

describe('warnings before the end of a term', () => {
  it('are given 90, 30 and 7 days before', () => {
    expect(firstWarningOn(endsOn, '2026-02-03')).toBe(before(90));
    expect(warningOf(endsOn, before(91))).toBeUndefined();
    expect(warningOf(endsOn, before(90))).toEqual({ withinDays: 90, nextOn: before(30) });
    expect(warningOf(endsOn, before(30))).toEqual({ withinDays: 30, nextOn: before(7) });
    expect(warningOf(endsOn, before(7))).toEqual({ withinDays: 7, nextOn: null });
  });

  it('are not given for a past term, or for one without an end', () => {
    expect(warningOf(endsOn, endsOn)).toBeUndefined();
    expect(firstWarningOn(endsOn, endsOn)).toBeNull();
    expect(firstWarningOn(null, '2026-02-03')).toBeNull();
    expect(warningOf(endsOn, before(1))).toEqual({ withinDays: 7, nextOn: null });
    expect(firstWarningOn(endsOn, before(1))).toBe(before(1));
  });

  it('begin at once for a term that was recorded late', () => {
    expect(firstWarningOn(endsOn, before(20))).toBe(before(20));
    expect(warningOf(endsOn, before(20))).toEqual({ withinDays: 30, nextOn: before(7) });
  });

  it('come once for each distance, in order, on whatever days the job runs', () => {
    const looks = fc.uniqueArray(fc.integer({ min: -30, max: 1200 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1200 }), looks, (recordedBefore, lookedBefore) => {
        let due = firstWarningOn(endsOn, before(recordedBefore));
        const given: number[] = [];
        for (const days of lookedBefore.filter((day) => day <= recordedBefore).toSorted((a, b) => b - a)) {
          if (due === null || due > before(days)) continue;
          const warning = warningOf(endsOn, before(days));
          if (warning) given.push(warning.withinDays);
          expect(days).toBeLessThanOrEqual(warning?.withinDays ?? days);
          due = warning?.nextOn ?? null;
        }
        expect(given).toEqual(given.toSorted((a, b) => b - a));
        expect(new Set(given).size).toBe(given.length);
        expect(given.every((distance) => warningDistances.some((known) => known === distance))).toBe(true);
      }),
    );
  });
});
