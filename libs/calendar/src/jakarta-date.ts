const dayMs = 86_400_000;
const offsetMs = 7 * 3_600_000;

/** The calendar day in Jakarta (WIB, UTC+7 all year) at a moment, such as `2026-11-24`. */
export function jakartaDate(moment = new Date()): string {
  return new Date(moment.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** The moment at which a calendar day in Jakarta ends. */
export function endOfJakartaDay(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - offsetMs + dayMs);
}

/** The day that is `days` after this one; before it when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The number of days between; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}
