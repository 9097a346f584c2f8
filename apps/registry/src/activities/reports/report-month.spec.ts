import { describe, expect, it } from '@jest/globals';
import { hasEnded, isLate, reportDueOn } from './report-month.js';

describe('the month of a report', () => {
  it.each([
    ['2026-10', true],
    ['2026-11', false],
    ['2026-12', false],
  ])('%s has ended on 2026-11-30: %s', (month, ended) => {
    expect(hasEnded(month, '2026-11-30')).toBe(ended);
  });

  it('has ended on the first day of the following month', () => {
    expect(hasEnded('2026-11', '2026-12-01')).toBe(true);
  });

  it('is due in the following month', () => {
    expect(reportDueOn('2026-10', 10)).toBe('2026-11-10');
    expect(reportDueOn('2026-12', 5)).toBe('2027-01-05');
  });

  it.each([
    ['2026-12-09T17:00:00Z', false],
    ['2026-12-10T16:59:59.999Z', false],
    ['2026-12-10T17:00:00Z', true],
  ])('is late when its report of 2026-12-10 is submitted at %s: %s', (now, late) => {
    expect(isLate('2026-12-10', new Date(now))).toBe(late);
  });
});
