import { jakartaDate } from '#calendar';
import { monthAfter } from '../months.js';

/** The day on which the report of a month (`YYYY-MM`) is due: this day of the following month. */
export function reportDueOn(month: string, dueDay: number): string {
  return `${monthAfter(month)}-${String(dueDay).padStart(2, '0')}`;
}

/** Whether a month (`YYYY-MM`) has ended on a day (`YYYY-MM-DD`). */
export function hasEnded(month: string, today: string): boolean {
  return month < today.slice(0, 7);
}

/** Whether a report that is submitted now misses its due day. */
export function isLate(dueOn: string, now: Date): boolean {
  return jakartaDate(now) > dueOn;
}
