import { sql } from '#database';
import type { LockTarget } from '#messaging';

/** The messages to recipients of one kind. */
export function messagesOf(recipient: 'MEMBER' | 'REPORTER'): LockTarget {
  return {
    name: 'message',
    statement: (ids) => sql`
      SELECT id FROM message WHERE recipient = ${recipient} AND recipient_id = ANY (${ids}) ORDER BY id FOR UPDATE`,
  };
}
