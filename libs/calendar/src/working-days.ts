import { addDays } from './jakarta-date.js';

/** The recorded days off by the joint decree of the ministers, and the years that they are recorded for. */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>;
  /** National holidays and joint leave (cuti bersama), as `YYYY-MM-DD`. */
  readonly daysOff: ReadonlySet<string>;
}

/**
 * Days on which a deadline is paused, `until` excluded: the day of the pause is given back, the day of the resumption
 * counts, and a pause within one day changes nothing.
 */
export interface Pause {
  readonly from: string;
  readonly until: string;
}

/** A calculation reaches into a year without recorded days off: refused rather than guessed. */
export class CalendarUnknownError extends Error {
  override readonly name = 'CalendarUnknownError';

  constructor(readonly year: number) {
    super(`the days off of ${year} are not recorded`);
  }
}

/**
 * Monday to Friday (Perpres 21/2023), except days off.
 *
 * @throws CalendarUnknownError when the year of `date` is not recorded
 */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  const year = Number(date.slice(0, 4));
  if (!calendar.years.has(year)) throw new CalendarUnknownError(year);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.daysOff.has(date);
}

/**
 * The `days`-th working day after `start`. The day itself does not count, and neither do days of pauses.
 *
 * @throws CalendarUnknownError when it reaches into a year that is not recorded
 */
export function addWorkingDays(
  start: string,
  days: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): string {
  let date = start;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    const paused = pauses.some(({ from, until }) => from <= date && date < until);
    if (isWorkingDay(date, calendar) && !paused) left--;
  }
  return date;
}

/** The working day `days` working days before `date`. @throws CalendarUnknownError as `addWorkingDays` */
export function workingDaysBefore(date: string, days: number, calendar: WorkingCalendar): string {
  let before = date;
  for (let left = days; left > 0;) {
    before = addDays(before, -1);
    if (isWorkingDay(before, calendar)) left--;
  }
  return before;
}

/**
 * The working days after `start` up to `end`, without those of pauses: as many as `addWorkingDays` takes to get there.
 *
 * @throws CalendarUnknownError as `addWorkingDays`
 */
export function countWorkingDays(
  start: string,
  end: string,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): number {
  let days = 0;
  for (let date = addDays(start, 1); date <= end; date = addDays(date, 1)) {
    const paused = pauses.some(({ from, until }) => from <= date && date < until);
    if (isWorkingDay(date, calendar) && !paused) days++;
  }
  return days;
}
