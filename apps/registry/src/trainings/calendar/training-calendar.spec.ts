import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarSession, calendarOf } from './training-calendar.js';

const session: CalendarSession = {
  id: '0197a5f2-2c3d-7e4f-9a5b-6c7d8e9f0a1b',
  version: 3,
  title: 'Menulis berita desa; untuk pemula, bagian 1',
  description: 'Bawa telepon.\nBTW: "gratis"; ya, benar \\o/',
  mode: 'FACE_TO_FACE',
  cancelled: false,
  startsAt: new Date('2026-12-03T02:00:00Z'),
  endsAt: new Date('2026-12-03T05:30:00Z'),
  place: 'Aula Kecamatan Caringin, Jl. Raya Sukabumi',
  updatedAt: new Date('2026-11-24T03:00:00Z'),
};

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('the calendar of trainings', () => {
  const text = calendarOf('Bimtek KIM Kabupaten Bogor', [session]);

  it('is parsed correctly by another implementation', () => {
    const [event] = eventsOf(text);
    expect(event).toMatchObject({
      uid: `${session.id}@sambung`,
      sequence: 3,
      summary: session.title,
      description: session.description,
      location: session.place,
    });
    expect(event!.startDate.toString()).toBe('2026-12-03T09:00:00');
    expect(event!.endDate.toString()).toBe('2026-12-03T12:30:00');
    expect(event!.startDate.toJSDate()).toEqual(session.startsAt);
  });

  it('has times in the zone of Jakarta, and its timestamp in UTC', () => {
    expect(text).toContain('\r\nDTSTART;TZID=Asia/Jakarta:20261203T090000\r\n');
    expect(text).toContain('\r\nDTEND;TZID=Asia/Jakarta:20261203T123000\r\n');
    expect(text).toContain('\r\nDTSTAMP:20261124T030000Z\r\n');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  });

  it('marks a cancelled training', () => {
    expect(text).toContain('STATUS:CONFIRMED');
    expect(calendarOf('Bimtek', [{ ...session, cancelled: true }])).toContain('STATUS:CANCELLED');
  });

  it('is a calendar without sessions, too', () => {
    expect(eventsOf(calendarOf('Bimtek', []))).toEqual([]);
  });

  it('folds lines at 75 bytes and escapes input', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((one) => one.replaceAll('\r', ''));
    fc.assert(
      fc.property(words, words, (title, description) => {
        const written = calendarOf('Bimtek', [{ ...session, title, description }]);
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(eventsOf(written)).toMatchObject([{ summary: title, description }]);
      }),
    );
  });
});
