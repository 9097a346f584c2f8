const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

/** The calendar day in Bogor (WIB, UTC+7 the whole year) at a moment, such as `2026-11-24`. */
export function jakartaDate(moment = new Date()): string {
  return new Date(moment.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** The day so many days after this one; before it, when negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days lie between; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}
