import type { messageChannels, messageSubjects, recipientKinds } from '#contracts';
import { type Database, sql } from '#database';
import type { TemplateName } from '../../templates/templates.js';

/** A message that only this run delivers. */
export interface ClaimedMessage {
  readonly id: string;
  readonly version: number;
  readonly channel: (typeof messageChannels)[number];
  readonly template: TemplateName;
  readonly recipient: (typeof recipientKinds)[number];
  readonly accountId: string | null;
  readonly aboutKind: (typeof messageSubjects)[number];
  readonly aboutId: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly wrappedKey: Buffer;
  readonly sealedContact: Buffer;
  /** The event that caused the message, and its correlation. */
  readonly eventId: string;
  readonly eventSequence: number;
  readonly correlationId: string;
  readonly traceparent: string | null;
  /** Including the current one. */
  readonly attempts: number;
}

/**
 * Duration of a claim; after it, another process delivers the messages of a stopped sender. Longer than one attempt with the
 * slowest mail server lasts.
 */
const leaseSeconds = 120;

/** Claims messages that are due, and those whose claim has expired. */
export function claimMessages(
  database: Database,
  channel: ClaimedMessage['channel'],
  limit: number,
): Promise<ClaimedMessage[]> {
  return database.query<ClaimedMessage>(
    sql`WITH due AS MATERIALIZED (
       SELECT id FROM message WHERE channel = ${channel} AND finished_at IS NULL AND due_at <= now()
        ORDER BY due_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
     )
     UPDATE message SET state = 'SENDING', attempts = attempts + 1, due_at = now() + ${leaseSeconds} * interval '1 s'
       FROM due, plan
      WHERE message.id = due.id AND plan.id = message.plan_id
     RETURNING message.id, version, channel, message.template, recipient, account_id,
               message.about_kind, message.about_id, message.variables,
               wrapped_key, sealed_contact, attempts, event_id,
               event_sequence::float8,
               correlation_id, traceparent`,
  );
}
