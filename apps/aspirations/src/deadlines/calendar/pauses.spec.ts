import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addWorkingDays, countWorkingDays, isWorkingDay, type Pause, type WorkingCalendar } from '#calendar';
import { holidays } from '../../../../../local/seed/holidays.js';

const years = new Set([2025, 2026, 2027]);
const byDecree: WorkingCalendar = {
  years,
  daysOff: new Set(
    Object.values(holidays())
      .flat()
      .map(({ date }) => date),
  ),
};

const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The number of days that count: the definition, day by day. */
function counted(start: string, due: string, calendar: WorkingCalendar, pauses: readonly Pause[]): number {
  let days = 0;
  for (let date = dayAfter(start, 1); date <= due; date = dayAfter(date, 1))
    if (isWorkingDay(date, calendar) && !pauses.some(({ from, until }) => from <= date && date < until)) days++;
  return days;
}

const start = fc.integer({ min: 0, max: 330 }).map((day) => dayAfter('2026-01-01', day));
const length = fc.integer({ min: 1, max: 60 });

/** The changes of a deadline, each some days after the one before. */
const happening = fc.record({
  what: fc.constantFrom('pause', 'resume', 'recount', 'amend'),
  after: fc.integer({ min: 0, max: 12 }),
  day: fc.integer({ min: 0, max: 150 }),
});

describe('a deadline that is paused and resumed while the calendar is amended', () => {
  it('never loses or gains a day, in any order', () => {
    fc.assert(
      fc.property(start, length, fc.array(happening, { maxLength: 12 }), (from, days, happenings) => {
        let [today, calendar, since] = [from, byDecree, undefined as string | undefined];
        const pauses: Pause[] = [];
        let due = addWorkingDays(from, days, calendar);
        for (const { what, after, day } of happenings) {
          today = dayAfter(today, after);
          if (what === 'pause') since ??= today;
          else if (what === 'amend') {
            const date = dayAfter(from, day);
            const daysOff = new Set(calendar.daysOff);
            if (!daysOff.delete(date)) daysOff.add(date);
            calendar = { years, daysOff };
          } else if (what === 'resume' && since !== undefined) {
            pauses.push({ from: since, until: today });
            since = undefined;
          }
          due = addWorkingDays(from, days, calendar, pauses);
          expect(counted(from, due, calendar, pauses)).toBe(days);
          expect(countWorkingDays(from, due, calendar, pauses)).toBe(days);
          expect(isWorkingDay(due, calendar)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('ends on the same day, in any order', () => {
    const pause = fc.record({ on: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(start, length, fc.array(pause, { maxLength: 6 }), (from, days, taken) => {
        const pauses = taken.map(({ on, days: long }) => ({
          from: dayAfter(from, on),
          until: dayAfter(from, on + long),
        }));
        expect(addWorkingDays(from, days, byDecree, pauses.toReversed())).toBe(
          addWorkingDays(from, days, byDecree, pauses),
        );
      }),
    );
  });

  it('moves by exactly the working days of its pause', () => {
    fc.assert(
      fc.property(start, length, fc.integer({ min: 0, max: 20 }), (from, days, long) => {
        const pause = { from: dayAfter(from, 1), until: dayAfter(from, 1 + long) };
        const stood = counted(from, dayAfter(from, long), byDecree, []);
        expect(addWorkingDays(from, days, byDecree, [pause])).toBe(addWorkingDays(from, days + stood, byDecree));
      }),
    );
  });

  it('does not move by a pause within one day', () => {
    const [from, monday, friday] = ['2026-11-20', '2026-11-23', '2026-11-27'];
    expect(addWorkingDays(from, 5, byDecree)).toBe(friday);
    expect(addWorkingDays(from, 5, byDecree, [{ from: monday, until: monday }])).toBe(friday);
    expect(addWorkingDays(from, 5, byDecree, [{ from: monday, until: dayAfter(monday, 1) }])).toBe('2026-11-30');
  });
});
