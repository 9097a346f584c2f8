/** The time zones of Indonesia: WIB, WITA, WIT. None has summer time. */
export const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type Zone = (typeof zones)[number];

const offsetHours: Readonly<Record<Zone, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

const minuteMs = 60_000;
const dayMinutes = 1_440;
const dayMs = dayMinutes * minuteMs;

/** Minutes after midnight, `until` excluded; overnight when `from` is the later one. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
  /** Whether the profiles of Ramadan and holidays apply. */
  readonly seasonal: boolean;
}

/** What is known of a day in the zone, such as `2026-02-20`. */
export interface QuietCalendar {
  isRamadan(date: string): boolean;
  /** National holidays and joint leave. */
  isHoliday(date: string): boolean;
}

/** 21.00 to 06.00, for people who have chosen nothing. */
export const usualQuietHours: QuietHours = { from: 21 * 60, until: 6 * 60, seasonal: true };

/** Of a text such as `21:00-06:00`; null of `none`. */
export function parseQuietHours(text: string): QuietHours | null {
  const [fromHour, fromMinute, untilHour, untilMinute] = text.split(/[:-]/).map(Number);
  if (untilMinute === undefined) return null;
  return { from: fromHour! * 60 + fromMinute!, until: untilHour! * 60 + untilMinute, seasonal: true };
}

interface Interval {
  readonly from: number;
  readonly until: number;
}

/** The breaking of the fast until the end of the evening prayers. */
const ramadanEvening: Interval = { from: 17 * 60 + 30, until: 20 * 60 };
/** On holidays the morning is quiet until this minute. */
const holidayMorning: Interval = { from: 0, until: 8 * 60 };

const digestMinute = 8 * 60 + 30;
const saturday = 6;

/** The quiet intervals within one day of the zone. */
export function quietIntervals(
  date: string,
  { from, until, seasonal }: QuietHours,
  calendar: QuietCalendar,
): Interval[] {
  const own =
    from < until
      ? [{ from, until }]
      : [
          { from: 0, until },
          { from, until: dayMinutes },
        ];
  return [
    ...own,
    ...(seasonal && calendar.isRamadan(date) ? [ramadanEvening] : []),
    ...(seasonal && calendar.isHoliday(date) ? [holidayMorning] : []),
  ];
}

/** The end of the quiet hours at a moment, which may last beyond midnight; null when the moment is not quiet. */
export function quietUntil(moment: Date, zone: Zone, quiet: QuietHours | null, calendar: QuietCalendar): Date | null {
  if (quiet === null) return null;
  let at = localMs(moment, zone);
  // Intervals that touch or overlap follow each other; two days contain all of them.
  for (const limit = at + 2 * dayMs; at < limit;) {
    const midnight = Math.floor(at / dayMs) * dayMs;
    const minute = (at - midnight) / minuteMs;
    const date = new Date(midnight).toISOString().slice(0, 10);
    const current = quietIntervals(date, quiet, calendar).find(({ from, until }) => from <= minute && minute < until);
    if (current === undefined) break;
    at = midnight + current.until * minuteMs;
  }
  return at === localMs(moment, zone) ? null : fromLocal(at, zone);
}

/** The next digest after a moment: every day at 08.30 of the zone, or on Saturdays. */
export function nextDigest(moment: Date, zone: Zone, cadence: 'DAILY' | 'WEEKLY'): Date {
  const now = localMs(moment, zone);
  const today = Math.floor(now / dayMs) * dayMs + digestMinute * minuteMs;
  const next = today > now ? today : today + dayMs;
  const daysToSaturday = (saturday - new Date(next).getUTCDay() + 7) % 7;
  return fromLocal(cadence === 'DAILY' ? next : next + daysToSaturday * dayMs, zone);
}

/** The time of the zone as if it were UTC. */
function localMs(moment: Date, zone: Zone): number {
  return moment.getTime() + offsetHours[zone] * 60 * minuteMs;
}

function fromLocal(local: number, zone: Zone): Date {
  return new Date(local - offsetHours[zone] * 60 * minuteMs);
}
