import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { quietDays } from './quiet-days.js';

const days = quietDays(join(import.meta.dirname, '../../../../../data/holidays.json'));

it.each([
  ['2026-02-17', false],
  ['2026-02-20', true],
  ['2026-03-18', true],
  ['2026-03-21', false],
  ['2027-02-20', true],
])('knows whether %s is in Ramadan', (date, expected) => {
  expect(days.isRamadan(date)).toBe(expected);
});

it.each([
  ['2025-01-01', true],
  ['2025-01-02', false],
])('knows whether %s is a holiday', (date, expected) => {
  expect(days.isHoliday(date)).toBe(expected);
});
