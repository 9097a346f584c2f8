import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { monthAfter, monthsBetween } from '../activity-counts.js';
import { faultOfMonth, reportDueOn } from './report-month.js';

const month = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

describe('the month of a report', () => {
  it.each([
    ['2026-10', undefined],
    ['2026-11', 'report-too-early'],
    ['2027-01', 'report-too-early'],
    ['2026-02', undefined],
    ['2026-01', 'report-before-kim'],
  ])('%s: %s', (of, fault) => {
    expect(faultOfMonth(of, { today: '2026-11-30', since: '2026-02-28' })).toBe(fault);
  });

  it('is due in the one that follows', () => {
    expect(reportDueOn('2026-10', 10)).toBe('2026-11-10');
    expect(reportDueOn('2026-12', 5)).toBe('2027-01-05');
  });
});

describe('months', () => {
  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 40 }), (from, steps) => {
        let to = from;
        for (let step = 0; step < steps; step++) to = monthAfter(to);
        const months = monthsBetween(from, to);
        expect(months).toHaveLength(steps + 1);
        expect(months.toSorted()).toEqual(months);
        expect([months[0], months.at(-1)]).toEqual([from, to]);
      }),
    );
  });
});
