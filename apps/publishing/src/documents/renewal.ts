import type { informationClasses } from '#contracts';

/** UU 14/2008, Art. 9: periodic information is renewed at least every six months. */
const monthsUntilRenewal = 6;

/** The last day of periodic information that is published on this day; null for other classes. */
export function renewBy(informationClass: (typeof informationClasses)[number], publishedOn: string): string | null {
  if (informationClass !== 'PERIODIC') return null;
  const [year, month, day] = publishedOn.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + monthsUntilRenewal + 1, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}
