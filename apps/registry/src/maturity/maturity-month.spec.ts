import { describe, expect, it } from '@jest/globals';
import { lastAssessableMonth } from './maturity-month.js';

describe('the month whose maturity is assessed', () => {
  it.each([
    ['2026-11-15', '2026-10'],
    ['2026-11-14', '2026-09'],
    ['2026-01-15', '2025-12'],
    ['2026-01-01', '2025-11'],
    ['2026-02-03', '2025-12'],
  ])('on %s, when assessed from the 15th, is %s', (today, month) => {
    expect(lastAssessableMonth(today, 15)).toBe(month);
  });
});
