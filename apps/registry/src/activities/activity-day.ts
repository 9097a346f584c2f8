import { jakartaDate } from '../jakarta-date.js';

/** Since which day a KIM has existed: that of its decree, or that of its entry where this was earlier. */
export function kimSince({ decree, createdAt }: { decree: { date: string } | null; createdAt: Date }): string {
  const entered = jakartaDate(createdAt);
  return decree && decree.date < entered ? decree.date : entered;
}

/** What is wrong with the day of an activity; undefined when nothing is. Days are `YYYY-MM-DD`. */
export function faultOfDay(
  heldOn: string,
  { today, since }: { today: string; since: string },
): 'activity-in-future' | 'activity-before-kim' | undefined {
  if (heldOn > today) return 'activity-in-future';
  return heldOn < since ? 'activity-before-kim' : undefined;
}
