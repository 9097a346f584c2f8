import type { trainingModes } from '#contracts';
import type { FieldError } from '#http-api';
import type { BilingualText } from '#text';

interface PlannedSession {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
}

const longestMs = 12 * 3_600_000;
const attendanceOpensMs = 3_600_000;

/**
 * The faults of the sessions of a training: an end before the beginning, a duration above twelve hours, a place of a virtual
 * or a link of a face-to-face session, an overlap.
 */
export function sessionFaults(sessions: readonly PlannedSession[], mode: (typeof trainingModes)[number]): FieldError[] {
  const faults: FieldError[] = [];
  const fault = (index: number, field: string, detail: BilingualText) =>
    faults.push({ pointer: `/sessions/${index}/${field}`, detail });
  for (const [index, { startsAt, endsAt, place, link }] of sessions.entries()) {
    const length = endsAt.getTime() - startsAt.getTime();
    if (length <= 0) fault(index, 'endsAt', { en: 'must be after the beginning', id: 'harus sesudah waktu mulai' });
    if (length > longestMs)
      fault(index, 'endsAt', {
        en: 'must be at most 12 hours after the beginning',
        id: 'paling lama 12 jam sesudah waktu mulai',
      });
    const [given, refused, field] = mode === 'VIRTUAL' ? [link, place, 'link'] : [place, link, 'place'];
    if (given === null) fault(index, field, { en: 'must be given', id: 'wajib diisi' });
    if (refused !== null)
      fault(index, field === 'link' ? 'place' : 'link', {
        en: 'must be null in this kind of training',
        id: 'harus null untuk jenis bimtek ini',
      });
    if (sessions.slice(0, index).some((earlier) => overlap(earlier, sessions[index]!)))
      fault(index, 'startsAt', { en: 'must not overlap another session', id: 'tidak boleh bentrok dengan sesi lain' });
  }
  return faults;
}

/** Attendance may be recorded from an hour before the beginning. */
export function isAttendanceOpen({ startsAt }: Pick<PlannedSession, 'startsAt'>, now: Date): boolean {
  return startsAt.getTime() - attendanceOpensMs <= now.getTime();
}

/** Sessions in the past cannot be announced. */
export function pastFaults(sessions: readonly Pick<PlannedSession, 'startsAt'>[], now: Date): FieldError[] {
  return sessions.flatMap(({ startsAt }, index) =>
    startsAt <= now
      ? [
          {
            pointer: `/sessions/${index}/startsAt`,
            detail: { en: 'must not be in the past', id: 'tidak boleh sudah lewat' },
          },
        ]
      : [],
  );
}

/** The beginning of the first session and the end of the last; null without sessions. */
export function spanOf(sessions: readonly Pick<PlannedSession, 'startsAt' | 'endsAt'>[]): {
  startsAt: Date | null;
  endsAt: Date | null;
} {
  if (sessions.length === 0) return { startsAt: null, endsAt: null };
  return {
    startsAt: new Date(Math.min(...sessions.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...sessions.map(({ endsAt }) => endsAt.getTime()))),
  };
}

function overlap(one: PlannedSession, other: PlannedSession): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
