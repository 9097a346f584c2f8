import { sql, type Sql } from '#database';

export interface InboxRow {
  readonly reaction: string;
  readonly eventId: string | undefined;
  readonly type: string | undefined;
  readonly topic: string;
  readonly key: string;
  readonly sequence: number;
  readonly correlationId: string | undefined;
}

/** Records that a reaction handles an event, unless it has before: the statement of `libs/messaging`. */
export const inboxInsert = ({ reaction, eventId, type, topic, key, sequence, correlationId }: InboxRow): Sql => sql`
  WITH blocked AS (SELECT FROM blocked_key WHERE reaction = ${reaction} AND topic = ${topic} AND key = ${key}),
       fresh AS (
         INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id)
         SELECT ${reaction}, ${eventId}::uuid, ${type}, ${topic}, ${key}, ${sequence}::bigint, ${correlationId}::uuid
          WHERE NOT EXISTS (SELECT FROM blocked)
         ON CONFLICT DO NOTHING
         RETURNING event_id)
  SELECT EXISTS (SELECT FROM blocked) AS blocked, EXISTS (SELECT FROM fresh) AS fresh`;
