import { addDays, jakartaDate } from '#calendar';

/** The day in Jakarta this number of days ago (negative for the future), `YYYY-MM-DD`. */
export function daysAgo(days: number, now = new Date()): string {
  return addDays(jakartaDate(now), -days);
}

/** The month this number of months before the current one, `YYYY-MM`. */
export function monthsAgo(months: number, now = new Date()): string {
  const [year = 0, month = 0] = daysAgo(0, now).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
}
