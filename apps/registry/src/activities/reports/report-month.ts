import { monthAfter } from '../activity-counts.js';

/** The day on which the report of a month (`YYYY-MM`) is due: this day of the month that follows. */
export function reportDueOn(month: string, dueDay: number): string {
  return `${monthAfter(month)}-${String(dueDay).padStart(2, '0')}`;
}

/** Why a month cannot be reported; undefined when it can. Days are `YYYY-MM-DD`. */
export function faultOfMonth(
  month: string,
  { today, since }: { today: string; since: string },
): 'report-too-early' | 'report-before-kim' | undefined {
  if (!hasEnded(month, today)) return 'report-too-early';
  return month < since.slice(0, 7) ? 'report-before-kim' : undefined;
}

export function hasEnded(month: string, today: string): boolean {
  return month < today.slice(0, 7);
}
