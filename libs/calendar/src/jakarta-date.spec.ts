import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, endOfJakartaDay, jakartaDate } from './jakarta-date.js';

describe('jakartaDate', () => {
  it.each([
    ['2026-11-24T16:59:59.999Z', '2026-11-24'],
    ['2026-11-24T17:00:00.000Z', '2026-11-25'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
  ])('of %s is %s', (moment, expected) => {
    expect(jakartaDate(new Date(moment))).toBe(expected);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-07-01', -1, '2026-06-30'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2028-02-28', 2, '2028-03-01'],
  ])('to %s adds %i days, giving %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });
});

describe('endOfJakartaDay', () => {
  it.each([
    ['2026-11-24', '2026-11-24T17:00:00.000Z'],
    ['2026-12-31', '2026-12-31T17:00:00.000Z'],
  ])('of %s is %s', (date, expected) => {
    const end = endOfJakartaDay(date);
    expect(end.toISOString()).toBe(expected);
    expect(jakartaDate(new Date(end.getTime() - 1))).toBe(date);
    expect(jakartaDate(end)).not.toBe(date);
  });
});
