import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  endOfJakartaDay,
  jakartaDate,
  addWorkingDays,
  CalendarUnknownError,
  isWorkingDay,
  workingDaysBefore,
} from '#calendar';
import { holidays } from '../../../../../local/seed/holidays.js';

const calendar = {
  years: new Set(Object.keys(holidays()).map(Number)),
  daysOff: new Set(Object.values(holidays()).flatMap((days) => days.map(({ date }) => date))),
};

const start = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-06-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const few = fc.integer({ min: 1, max: 60 });

describe('working days', () => {
  it.each([
    ['2026-02-13', 3, '2026-02-20'],
    ['2026-03-17', 3, '2026-03-27'],
    ['2026-05-13', 5, '2026-05-22'],
    ['2026-05-26', 3, '2026-06-03'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-18', 10, '2027-01-07'],
    ['2026-11-23', 14, '2026-12-11'],
    ['2026-11-23', 60, '2027-02-22'],
  ])('from %s: %i working days end on %s', (from, days, due) => {
    expect(addWorkingDays(from, days, calendar)).toBe(due);
  });

  it.each([
    [2026, 240],
    [2027, 242],
  ])('%i has %i working days', (year, days) => {
    const all = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(year, 0, day + 1)).toISOString().slice(0, 10),
    );
    expect(all.filter((date) => isWorkingDay(date, calendar))).toHaveLength(days);
  });

  it('end on a working day, after exactly that number', () => {
    fc.assert(
      fc.property(start, few, (from, days) => {
        const due = addWorkingDays(from, days, calendar);
        let counted = 0;
        for (let date = from; date < due;) {
          date = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
          if (isWorkingDay(date, calendar)) counted++;
        }
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(counted).toBe(days);
      }),
    );
  });

  it('add up when counted in two parts, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(start, few, few, (from, first, second) => {
        const inTwoGoes = addWorkingDays(addWorkingDays(from, first, calendar), second, calendar);
        expect(addWorkingDays(from, first + second, calendar)).toBe(inTwoGoes);
      }),
    );
    fc.assert(
      fc.property(start, start, few, (one, other, days) => {
        const [sooner, later] = [one, other].toSorted() as [string, string];
        expect(addWorkingDays(sooner, days, calendar) <= addWorkingDays(later, days, calendar)).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-11-30', 0, '2026-11-30'],
    ['2026-11-30', 1, '2026-11-27'],
    ['2026-11-29', 1, '2026-11-27'],
    ['2026-11-27', 1, '2026-11-26'],
    ['2026-12-28', 1, '2026-12-23'],
  ])('before %s: %i working days begin on %s', (date, days, before) => {
    expect(workingDaysBefore(date, days, calendar)).toBe(before);
  });

  it.each([
    [{ from: '2026-11-24', until: '2026-11-24' }, '2026-11-24'],
    [{ from: '2026-11-24', until: '2026-11-25' }, '2026-11-25'],
    [{ from: '2026-11-23', until: '2026-11-24' }, '2026-11-24'],
    [{ from: '2026-11-25', until: '2026-11-26' }, '2026-11-24'],
  ])('skip the pause %j', (pause, due) => {
    expect(addWorkingDays('2026-11-23', 1, calendar, [pause])).toBe(due);
  });

  it('throws past the last recorded year', () => {
    const only2026 = { ...calendar, years: new Set([2026]) };
    expect(addWorkingDays('2026-12-23', 4, only2026)).toBe('2026-12-31');
    expect(() => addWorkingDays('2026-12-23', 5, only2026)).toThrow(CalendarUnknownError);
  });

  it('use the days of Bogor', () => {
    expect(jakartaDate(new Date('2026-11-24T16:59:59.999Z'))).toBe('2026-11-24');
    expect(jakartaDate(new Date('2026-11-24T17:00:00.000Z'))).toBe('2026-11-25');
    expect(endOfJakartaDay('2026-11-24').toISOString()).toBe('2026-11-24T17:00:00.000Z');
  });
});
