/** What is known of the working calendar: the days off that the ministers' joint decree names, and for which years it does. */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>;
  /** National holidays and joint leave (cuti bersama), as `YYYY-MM-DD`. */
  readonly daysOff: ReadonlySet<string>;
}

/**
 * Days on which a clock stands, `until` excluded: the day of the pause is given back, that of the resumption counts, and
 * a pause that ends on its own day changes nothing.
 */
export interface Pause {
  readonly from: string;
  readonly until: string;
}

/** A count would have to go past the last year whose days off are known: refused rather than guessed. */
export class CalendarUnknownError extends Error {
  override readonly name = 'CalendarUnknownError';

  constructor(readonly year: number) {
    super(`the days off of ${year} are not known`);
  }
}

const dayMs = 86_400_000;
const jakartaOffsetMs = 7 * 3_600_000;

/** The calendar day in Bogor (WIB, UTC+7 the whole year) at a moment. */
export function jakartaDate(moment: Date): string {
  return new Date(moment.getTime() + jakartaOffsetMs).toISOString().slice(0, 10);
}

/** The moment at which a calendar day in Bogor is over. */
export function endOfJakartaDay(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00+07:00`) + dayMs);
}

/**
 * Monday to Friday (Perpres 21/2023), but for the days off.
 *
 * @throws CalendarUnknownError when the year of `date` is not known
 */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  const year = Number(date.slice(0, 4));
  if (!calendar.years.has(year)) throw new CalendarUnknownError(year);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.daysOff.has(date);
}

/**
 * The `days`-th working day after `start`; the day itself does not count, whether it is a working day or not,
 * and neither do the days of pauses.
 *
 * @throws CalendarUnknownError when that lies past the years that are known
 */
export function addWorkingDays(
  start: string,
  days: number,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): string {
  let date = start;
  for (let left = days; left > 0;) {
    date = adjacentDay(date, 1);
    const paused = pauses.some(({ from, until }) => from <= date && date < until);
    if (isWorkingDay(date, calendar) && !paused) left--;
  }
  return date;
}

/** The working day that lies `days` working days before `date`. @throws CalendarUnknownError as above */
export function workingDaysBefore(date: string, days: number, calendar: WorkingCalendar): string {
  let before = date;
  for (let left = days; left > 0;) {
    before = adjacentDay(before, -1);
    if (isWorkingDay(before, calendar)) left--;
  }
  return before;
}

function adjacentDay(date: string, days: 1 | -1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
