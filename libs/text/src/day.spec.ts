import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDay } from './day.js';

describe('a day', () => {
  it.each([
    ['27/11/2026', '2026-11-27'],
    ['7-1-2026', '2026-01-07'],
    ['27.11.2026', '2026-11-27'],
    ['3 Peb 2026', '2026-02-03'],
    ['17 Ags 2025', '2025-08-17'],
    [' 27 November 2026 ', '2026-11-27'],
    ['Jumat, 27 Nopember 2026', '2026-11-27'],
    ["Jum'at, 27 Nov. 2026", '2026-11-27'],
    ['1-Agt-2026', '2026-08-01'],
    ['2026-02-28T17:00:00+07:00', '2026-02-28'],
  ])('%j is %s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });

  it.each([
    '',
    'lusa',
    '30/02/2026',
    '31 April 2026',
    '0/1/2026',
    '13/13/2026',
    '27/11/26',
    '27 Foo 2026',
    '0026-01-01',
  ])('%j is none', (written) => {
    expect(readDay(written)).toBeUndefined();
  });

  it('is read again as itself', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, inMonth] = day.split('-');
        expect(readDay(day)).toBe(day);
        expect(readDay(`${inMonth}/${month}/${year}`)).toBe(day);
      }),
    );
  });
});
