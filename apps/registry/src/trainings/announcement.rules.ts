import type { FieldError } from '#http-api';
import type { Training } from './training-rows.js';

/** What an announced training lacks: a session, as many sessions as a certificate requires, an invited KIM. */
export function announcementFaults(
  { sessions, requiredSessions }: Pick<Training, 'sessions' | 'requiredSessions'>,
  invitesNone: boolean,
): FieldError[] {
  const faults: FieldError[] = [];
  if (sessions.length === 0)
    faults.push({ pointer: '/sessions', detail: { en: 'must have a session', id: 'harus memuat sesi' } });
  if (requiredSessions !== null && requiredSessions > sessions.length)
    faults.push({
      pointer: '/requiredSessions',
      detail: { en: 'must not exceed the number of sessions', id: 'tidak boleh melebihi jumlah sesi' },
    });
  if (invitesNone)
    faults.push({ pointer: '/invitation', detail: { en: 'must match an active KIM', id: 'harus mencakup KIM aktif' } });
  return faults;
}
