import { describe, expect, it } from '@jest/globals';
import { formats } from './formats.js';

describe('formats', () => {
  it('write days, times and numbers as each language does, in the time of Jakarta', () => {
    const { id, en } = formats;
    expect(id.day('2026-11-29')).toBe('29 November 2026');
    expect(id.day('2026-08-17')).toBe('17 Agustus 2026');
    expect(en.day('2026-08-17')).toBe('17 August 2026');
    expect(id.day('2026-11-28T20:00:00Z')).toBe('29 November 2026');
    expect(id.time('2026-11-28T20:00:00Z')).toBe('29 November 2026 pukul 03.00 WIB');
    expect(en.time('2026-11-28T20:00:00Z')).toBe('29 November 2026 at 03:00 WIB');
    expect(id.month('2026-05')).toBe('Mei 2026');
    expect([id.number(1234.5), en.number(1234.5)]).toEqual(['1.234,5', '1,234.5']);
    expect([id.percent(0.25), en.percent(0.25)]).toEqual(['25%', '25%']);
  });
});
