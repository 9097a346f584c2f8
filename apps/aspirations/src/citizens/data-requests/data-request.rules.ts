/** The rights of data subjects and their deadlines: 3 × 24 calendar hours, nights and holidays included. */
export const dataRights = {
  ACCESS: { law: 'UU 27/2022 art. 32', hours: 72 },
  CORRECTION: { law: 'UU 27/2022 art. 30', hours: 72 },
  RESTRICTION: { law: 'UU 27/2022 art. 41', hours: 72 },
  WITHDRAWAL: { law: 'UU 27/2022 art. 40', hours: 72 },
  ERASURE: { law: 'UU 27/2022 art. 43', hours: 72 },
} as const;

export type DataRight = keyof typeof dataRights;
export const dataRightNames = Object.keys(dataRights) as [DataRight, ...DataRight[]];

/** The warning comes this many hours before the deadline. */
const warnHoursBefore = 24;
const hour = 3_600_000;

export interface HourDeadline {
  readonly dueAt: Date;
  readonly warned: boolean;
  readonly missed: boolean;
}

/** The deadline of a request. */
export function dueAfter(receivedAt: Date, right: DataRight): Date {
  return new Date(receivedAt.getTime() + dataRights[right].hours * hour);
}

/** The next action of a deadline and its time; undefined when there is none. Skips a warning that is too late. */
export function nextHourAction(
  { dueAt, warned, missed }: HourDeadline,
  now: Date,
): { readonly kind: 'WARN' | 'MISS'; readonly at: Date } | undefined {
  if (missed) return undefined;
  return warned || dueAt <= now
    ? { kind: 'MISS', at: dueAt }
    : { kind: 'WARN', at: new Date(dueAt.getTime() - warnHoursBefore * hour) };
}
