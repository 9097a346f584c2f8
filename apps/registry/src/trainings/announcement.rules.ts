import { trainingError } from './training.errors.js';
import type { Training } from './training-rows.js';

/**
 * An announced training has a session and somebody who is invited to it.
 *
 * @throws 'training-incomplete' with everything that is missing
 */
export function requireAnnounceable(
  { sessions, requiredSessions }: Pick<Training, 'sessions' | 'requiredSessions'>,
  invitedKimIds: readonly string[],
): void {
  const errors = [];
  if (sessions.length === 0) errors.push({ pointer: '/sessions', detail: 'there is no session / belum ada sesi' });
  if (requiredSessions !== null && requiredSessions > sessions.length)
    errors.push({ pointer: '/requiredSessions', detail: 'are more than there are / melebihi jumlah sesi' });
  if (invitedKimIds.length === 0)
    errors.push({ pointer: '/invitation', detail: 'means no active KIM / tidak mencakup KIM aktif' });
  if (errors.length > 0) throw trainingError('training-incomplete', { errors });
}
