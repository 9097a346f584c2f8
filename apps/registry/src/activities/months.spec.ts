import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { monthAfter, monthBefore, monthColumn, monthsBetween } from './months.js';

const month = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

describe('months', () => {
  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 40 }), (from, count) => {
        let to = from;
        for (let step = 0; step < count; step++) to = monthAfter(to);
        const months = monthsBetween(from, to);
        expect(months).toHaveLength(count + 1);
        expect(months.toSorted()).toEqual(months);
        expect([months[0], months.at(-1)]).toEqual([from, to]);
      }),
    );
  });

  it('precede the month after them', () => {
    fc.assert(fc.property(month, (one) => expect(monthBefore(monthAfter(one))).toBe(one)));
  });

  it('are stored as their first day', () => {
    expect(monthColumn.to('2026-11')).toBe('2026-11-01');
    expect(monthColumn.from('2026-11-01')).toBe('2026-11');
    expect(monthColumn.from(null)).toBeNull();
  });
});
