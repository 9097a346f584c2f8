import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

const zone = 'Asia/Jakarta';

/** Jakarta has one offset without daylight saving time. https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5 */
const jakartaZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:WIB',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

export interface CalendarSession {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly mode: 'VIRTUAL' | 'FACE_TO_FACE';
  readonly cancelled: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly updatedAt: Date;
}

/** Sessions as an iCalendar feed (RFC 5545), with times in the zone of Jakarta and without links of virtual sessions. */
export function calendarOf(name: string, sessions: readonly CalendarSession[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Sambung', product: 'registry', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => jakartaZone },
    ttl: 3600,
  });
  for (const { id, version, title, description, mode, cancelled, startsAt, endsAt, place, updatedAt } of sessions)
    calendar.createEvent({
      id: `${id}@sambung`,
      sequence: version,
      stamp: updatedAt,
      timezone: zone,
      start: new TZDate(startsAt, zone),
      end: new TZDate(endsAt, zone),
      summary: title,
      ...(description !== null && { description }),
      location: mode === 'VIRTUAL' ? 'Daring / online' : (place ?? ''),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
