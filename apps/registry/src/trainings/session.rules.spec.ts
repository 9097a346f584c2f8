import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isAttendanceOpen, pastFaults, sessionFaults, spanOf } from './session.rules.js';

const at = (hour: number) => new Date(Date.UTC(2026, 11, 3, hour));
const session = (from: number, to: number, change: object = {}) => ({
  startsAt: at(from),
  endsAt: at(to),
  place: null,
  link: 'https://rapat.example',
  ...change,
});
const pointers = (
  sessions: Parameters<typeof sessionFaults>[0],
  mode: Parameters<typeof sessionFaults>[1] = 'VIRTUAL',
) => sessionFaults(sessions, mode).map(({ pointer }) => pointer);

describe('the sessions of a training', () => {
  it.each([
    ['that follow each other', [session(1, 3), session(3, 5)], []],
    ['that are none', [], []],
    ['that overlap', [session(1, 4), session(3, 5)], ['/sessions/1/startsAt']],
    ['of which one lies in another', [session(1, 9), session(3, 5)], ['/sessions/1/startsAt']],
    ['that end when they begin', [session(3, 3)], ['/sessions/0/endsAt']],
    ['of exactly twelve hours', [session(1, 13)], []],
    ['of a millisecond', [session(1, 1, { endsAt: new Date(at(1).getTime() + 1) })], []],
    [
      'of twelve hours and a millisecond',
      [session(1, 13, { endsAt: new Date(at(13).getTime() + 1) })],
      ['/sessions/0/endsAt'],
    ],
    ['of more than twelve hours', [session(1, 14)], ['/sessions/0/endsAt']],
    ['without a link', [session(1, 3, { link: null })], ['/sessions/0/link']],
    ['at a place', [session(1, 3, { place: 'Aula' })], ['/sessions/0/place']],
  ])('%s', (_what, sessions, expected) => {
    expect(pointers(sessions)).toEqual(expected);
  });

  it('need a place when face-to-face', () => {
    expect(pointers([session(1, 3, { place: 'Aula', link: null })], 'FACE_TO_FACE')).toEqual([]);
    expect(pointers([session(1, 3)], 'FACE_TO_FACE')).toEqual(['/sessions/0/place', '/sessions/0/link']);
  });

  it('overlap in any order', () => {
    const some = fc.array(
      fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 4 })).map(([from, length]) => session(from, from + length)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, (sessions) => {
        const hours = sessions.flatMap(({ startsAt, endsAt }) =>
          Array.from(
            { length: (endsAt.getTime() - startsAt.getTime()) / 3_600_000 },
            (_, hour) => startsAt.getTime() + hour * 3_600_000,
          ),
        );
        const apart = new Set(hours).size === hours.length;
        expect(pointers(sessions).length === 0).toBe(apart);
        expect(pointers(sessions.toReversed()).length === 0).toBe(apart);
      }),
    );
  });

  it('span from the first beginning to the last end', () => {
    expect(spanOf([session(5, 7), session(1, 3)])).toEqual({ startsAt: at(1), endsAt: at(7) });
    expect(spanOf([])).toEqual({ startsAt: null, endsAt: null });
  });

  it.each([
    [-1, []],
    [0, ['/sessions/0/startsAt']],
    [1, ['/sessions/0/startsAt']],
  ])('are announced before they begin: %i ms after the beginning of the first', (ms, expected) => {
    const now = new Date(at(1).getTime() + ms);
    expect(pastFaults([session(1, 3), session(3, 5)], now).map(({ pointer }) => pointer)).toEqual(expected);
  });

  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('are open for attendance from an hour before: %i ms after that, %s', (ms, open) => {
    expect(isAttendanceOpen(session(5, 7), new Date(at(4).getTime() + ms))).toBe(open);
  });
});
