import type { trainingModes } from '#contracts';
import type { FieldError } from '#http-api';

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
  const fault = (index: number, field: string, detail: string) =>
    faults.push({ pointer: `/sessions/${index}/${field}`, detail });
  for (const [index, { startsAt, endsAt, place, link }] of sessions.entries()) {
    const length = endsAt.getTime() - startsAt.getTime();
    if (length <= 0) fault(index, 'endsAt', 'is not after the beginning / tidak setelah waktu mulai');
    if (length > longestMs) fault(index, 'endsAt', 'lasts more than 12 hours / lebih dari 12 jam');
    const [given, refused, field] = mode === 'VIRTUAL' ? [link, place, 'link'] : [place, link, 'place'];
    if (given === null) fault(index, field, 'is missing / belum ada');
    if (refused !== null)
      fault(
        index,
        field === 'link' ? 'place' : 'link',
        'has no place in this kind of training / tidak sesuai jenis bimtek',
      );
    if (sessions.slice(0, index).some((earlier) => overlap(earlier, sessions[index]!)))
      fault(index, 'startsAt', 'overlaps another session / bentrok dengan sesi lain');
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
    startsAt <= now ? [{ pointer: `/sessions/${index}/startsAt`, detail: 'is in the past / sudah lewat' }] : [],
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
