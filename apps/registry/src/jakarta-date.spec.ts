import { describe, expect, it } from '@jest/globals';
import { jakartaDate } from './jakarta-date.js';

describe('the day at the office', () => {
  it.each([
    ['2026-11-24T16:59:59.999Z', '2026-11-24'],
    ['2026-11-24T17:00:00.000Z', '2026-11-25'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
  ])('at %s is %s', (moment, expected) => {
    expect(jakartaDate(new Date(moment))).toBe(expected);
  });
});
