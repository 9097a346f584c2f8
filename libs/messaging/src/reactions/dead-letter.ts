import { createHash } from 'node:crypto';
import { sql, type Transaction } from '#database';
import type { IncomingRecord } from '../broker.js';

/**
 * Why an event is a dead letter. `KEY_BLOCKED`: the event itself is fine, an earlier event of its key is a dead letter.
 */
export type DeadLetterReason = 'NO_VALUE' | 'NO_ENVELOPE' | 'NOT_JSON' | 'SCHEMA' | 'HANDLER' | 'KEY_BLOCKED';

export interface NewDeadLetter {
  readonly reaction: string;
  readonly eventId: string;
  readonly type: string | null;
  readonly record: IncomingRecord;
  readonly reason: DeadLetterReason;
  readonly detail: string;
}

/**
 * Stores an event as a dead letter of one reaction and blocks its key, so that later events of the key wait and other
 * keys continue. Storing the same event again changes nothing. An event with the reason `KEY_BLOCKED` does not block
 * its key: if the key was unblocked meanwhile, the foreign key rejects the row (23503), and the event must be handled
 * instead.
 */
export async function storeDeadLetter(tx: Transaction, deadLetter: NewDeadLetter): Promise<void> {
  const { reaction, eventId, type, record, reason, detail } = deadLetter;
  const { topic, value } = record;
  const key = replaceNullCharacters(record.key);
  const headers = JSON.stringify(sanitizeHeaders(record.headers));
  const shortDetail = replaceNullCharacters(detail).slice(0, 2_000);
  await tx.query(
    sql`WITH blocked AS (
       INSERT INTO blocked_key (reaction, topic, key)
       SELECT ${reaction}, ${topic}, ${key} WHERE ${reason}::text <> 'KEY_BLOCKED' ON CONFLICT DO NOTHING
     )
     INSERT INTO dead_letter (reaction, topic, key, event_id, type, headers, value, reason, detail)
     VALUES (${reaction}, ${topic}, ${key}, ${eventId}, ${type}, ${headers}, ${value}, ${reason}, ${shortDetail})
     ON CONFLICT (reaction, event_id) DO NOTHING`,
  );
}

/**
 * Whether another member has handled the event, such as one of a newer version during a deployment. Waits for a member that
 * is handling it now.
 */
export async function wasHandled(tx: Transaction, reaction: string, eventId: string): Promise<boolean> {
  const probe = await tx.query(
    sql`INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id)
        VALUES (${reaction}, ${eventId}, '', '', '', 0, ${eventId}) ON CONFLICT DO NOTHING RETURNING event_id`,
  );
  if (probe.length === 0) return true;
  await tx.query(sql`DELETE FROM inbox WHERE reaction = ${reaction} AND event_id = ${eventId}`);
  return false;
}

/** A stable id for a record without a usable one: the same on every delivery of that record. */
export function idOfPosition({ topic, partition, offset }: IncomingRecord): string {
  const hex = createHash('sha256').update(`${topic}/${partition}/${offset}`).digest('hex');
  // UUIDv8 (RFC 9562 §5.8): neither time-based nor random.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function sanitizeHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [replaceNullCharacters(name), replaceNullCharacters(value)]),
  );
}

/** PostgreSQL's text and jsonb cannot contain U+0000; the symbol for it replaces it. */
function replaceNullCharacters(text: string): string {
  return text.replaceAll('\0', '\u2400');
}
