import type { FieldError } from '#http-api';
import type { Training } from './training-rows.js';

/** What an announced training lacks: a session, as many sessions as a certificate requires, an invited KIM. */
export function announcementFaults(
  { sessions, requiredSessions }: Pick<Training, 'sessions' | 'requiredSessions'>,
  invitesNone: boolean,
): FieldError[] {
  const faults: FieldError[] = [];
  if (sessions.length === 0) faults.push({ pointer: '/sessions', detail: 'there is no session / belum ada sesi' });
  if (requiredSessions !== null && requiredSessions > sessions.length)
    faults.push({ pointer: '/requiredSessions', detail: 'exceeds the number of sessions / melebihi jumlah sesi' });
  if (invitesNone) faults.push({ pointer: '/invitation', detail: 'matches no active KIM / tidak mencakup KIM aktif' });
  return faults;
}
