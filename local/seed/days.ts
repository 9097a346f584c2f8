const dayMs = 86_400_000;

/** The day in Jakarta so many days ago (negative for the future), `YYYY-MM-DD`. */
export function daysAgo(days: number, now = new Date()): string {
  return new Date(now.getTime() + 7 * 3_600_000 - days * dayMs).toISOString().slice(0, 10);
}

/** The month so many months before the current one, `YYYY-MM`. */
export function monthsAgo(months: number, now = new Date()): string {
  const [year = 0, month = 0] = daysAgo(0, now).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
}
