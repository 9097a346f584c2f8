/**
 * Records that a reaction handles an event, unless it has before: the statement of `libs/messaging`. Parameters: reaction,
 * event id, type, topic, key, sequence, correlation id.
 */
export const inboxInsert = `
  WITH blocked AS (SELECT FROM blocked_key WHERE reaction = $1 AND topic = $4 AND key = $5),
       fresh AS (
         INSERT INTO inbox (reaction, event_id, type, topic, key, sequence, correlation_id)
         SELECT $1, $2::uuid, $3, $4, $5, $6::bigint, $7::uuid WHERE NOT EXISTS (SELECT FROM blocked)
         ON CONFLICT DO NOTHING
         RETURNING event_id)
  SELECT EXISTS (SELECT FROM blocked) AS blocked, EXISTS (SELECT FROM fresh) AS fresh`;
