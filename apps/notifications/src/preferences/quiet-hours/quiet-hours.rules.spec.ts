import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  nextDigest,
  type QuietCalendar,
  type QuietHours,
  quietUntil,
  usualQuietHours,
  type Zone,
  zones,
} from './quiet-hours.rules.js';

const ordinaryDays: QuietCalendar = { isRamadan: () => false, isHoliday: () => false };
const minuteMs = 60_000;

const momentOf = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2030-12-31T23:59:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / minuteMs) * minuteMs));
const zone = fc.constantFrom(...zones);
const minute = fc.integer({ min: 0, max: 1_439 });
const quietHours: fc.Arbitrary<QuietHours> = fc
  .record({ from: minute, until: minute, seasonal: fc.boolean() })
  .filter(({ from, until }) => from !== until);
const calendar: fc.Arbitrary<QuietCalendar> = fc
  .record({ ramadan: fc.boolean(), everyNth: fc.integer({ min: 1, max: 9 }) })
  .map(({ ramadan, everyNth }) => ({
    isRamadan: () => ramadan,
    isHoliday: (date) => (Date.parse(date) / 86_400_000) % everyNth === 0,
  }));

/** The minute of the day by the time zone data of the platform, which the rules do not use. */
function clockOf(moment: Date, timeZone: Zone): number {
  const [hour = 0, clockMinute = 0] = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
    .format(moment)
    .split(':')
    .map(Number);
  return hour * 60 + clockMinute;
}

const within = (at: number, { from, until }: QuietHours) =>
  from < until ? from <= at && at < until : at >= from || at < until;

describe('quiet hours', () => {
  it('hold a moment exactly when its clock in the zone is within them, also overnight', () => {
    fc.assert(
      fc.property(momentOf, zone, quietHours, (moment, where, quiet) => {
        const held = quietUntil(moment, where, quiet, ordinaryDays) !== null;
        expect(held).toBe(within(clockOf(moment, where), quiet));
      }),
    );
  });

  it('end at a moment that is not quiet, within two days, and every minute before it is quiet', () => {
    fc.assert(
      fc.property(momentOf, zone, quietHours, calendar, (moment, where, quiet, days) => {
        const until = quietUntil(moment, where, quiet, days);
        if (until === null) return;
        expect(until.getTime()).toBeGreaterThan(moment.getTime());
        // Windows of almost a day and their profiles may leave no free minute.
        const free = quietUntil(until, where, quiet, days) === null;
        expect(free || until.getTime() - moment.getTime() >= 2 * 86_400_000).toBe(true);
        const before = new Date((moment.getTime() + until.getTime()) / 2);
        expect(quietUntil(before, where, quiet, days)?.getTime()).toBeGreaterThanOrEqual(until.getTime());
      }),
    );
  });

  it('of the same clock are an hour apart between the zones', () => {
    fc.assert(
      fc.property(momentOf, quietHours, (moment, quiet) => {
        const west = quietUntil(moment, 'Asia/Jakarta', quiet, ordinaryDays);
        const hourBefore = new Date(moment.getTime() - 60 * minuteMs);
        const middle = quietUntil(hourBefore, 'Asia/Makassar', quiet, ordinaryDays);
        expect(middle?.getTime()).toBe(west === null ? undefined : west.getTime() - 60 * minuteMs);
      }),
    );
  });

  it.each([
    ['before the night', '2026-11-24T13:59:00Z', null],
    ['at its start', '2026-11-24T14:00:00Z', '2026-11-24T23:00:00.000Z'],
    ['at midnight', '2026-11-24T17:00:00Z', '2026-11-24T23:00:00.000Z'],
    ['at its last minute', '2026-11-24T22:59:00Z', '2026-11-24T23:00:00.000Z'],
    ['at its end', '2026-11-24T23:00:00Z', null],
  ])('of the usual night in WIB %s', (_when, moment, end) => {
    const until = quietUntil(new Date(moment), 'Asia/Jakarta', usualQuietHours, ordinaryDays);
    expect(until?.toISOString() ?? null).toBe(end);
  });

  it('last until eight on a holiday, and around the breaking of the fast in Ramadan', () => {
    const seasonal: QuietCalendar = { isRamadan: () => true, isHoliday: (date) => date === '2026-03-21' };
    const until = (moment: string, quiet = usualQuietHours) =>
      quietUntil(new Date(moment), 'Asia/Jakarta', quiet, seasonal)?.toISOString();
    expect(until('2026-03-20T20:00:00Z')).toBe('2026-03-21T01:00:00.000Z');
    expect(until('2026-03-19T11:00:00Z')).toBe('2026-03-19T13:00:00.000Z');
    expect(until('2026-03-19T11:00:00Z', { ...usualQuietHours, seasonal: false })).toBeUndefined();
  });
});

describe('the next digest', () => {
  it('is at 08.30 of the zone, later than the moment, within a day or a week', () => {
    fc.assert(
      fc.property(momentOf, zone, fc.constantFrom('DAILY' as const, 'WEEKLY' as const), (moment, where, cadence) => {
        const next = nextDigest(moment, where, cadence);
        const wait = next.getTime() - moment.getTime();
        expect(clockOf(next, where)).toBe(8 * 60 + 30);
        expect(wait > 0 && wait <= (cadence === 'DAILY' ? 1 : 7) * 86_400_000).toBe(true);
        const weekday = new Intl.DateTimeFormat('en', { timeZone: where, weekday: 'short' }).format(next);
        expect(cadence === 'DAILY' || weekday === 'Sat').toBe(true);
      }),
    );
  });
});
