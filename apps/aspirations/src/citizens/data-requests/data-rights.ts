/** What a data subject may ask, and until when it is to be done: 3 × 24 hours of the calendar, at night and on holidays. */
export const dataRights = {
  ACCESS: { law: 'UU 27/2022 art. 32', hours: 72 },
  CORRECTION: { law: 'UU 27/2022 art. 30', hours: 72 },
  RESTRICTION: { law: 'UU 27/2022 art. 41', hours: 72 },
  WITHDRAWAL: { law: 'UU 27/2022 art. 40', hours: 72 },
  ERASURE: { law: 'UU 27/2022 art. 43', hours: 72 },
} as const;

export type DataRight = keyof typeof dataRights;
export const dataRightNames = Object.keys(dataRights) as [DataRight, ...DataRight[]];

/** Its end is announced so long before. */
const warnHoursBefore = 24;
const hour = 3_600_000;

export interface HourDeadline {
  readonly dueAt: Date;
  readonly warned: boolean;
  readonly missed: boolean;
}

/** The moment at which so many hours are over. */
export function dueAfter(receivedAt: Date, right: DataRight): Date {
  return new Date(receivedAt.getTime() + dataRights[right].hours * hour);
}

/** What a clock in hours does next, and when; undefined when nothing is left. A warning that is too late is left out. */
export function nextHourAction(
  { dueAt, warned, missed }: HourDeadline,
  now: Date,
): { readonly kind: 'WARN' | 'MISS'; readonly at: Date } | undefined {
  if (missed) return undefined;
  return warned || dueAt <= now
    ? { kind: 'MISS', at: dueAt }
    : { kind: 'WARN', at: new Date(dueAt.getTime() - warnHoursBefore * hour) };
}
