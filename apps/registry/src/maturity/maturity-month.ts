import { monthBefore } from '../activities/months.js';

/** The last month whose maturity can be assessed: from this day of the following month. Days are `YYYY-MM-DD`. */
export function lastAssessableMonth(today: string, fromDay: number): string {
  const current = today.slice(0, 7);
  return Number(today.slice(8)) >= fromDay ? monthBefore(current) : monthBefore(monthBefore(current));
}
