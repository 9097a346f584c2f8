import type { MessageChannel, MessageLane } from '#contracts';
import { type Database, prepared, sql } from '#database';
import type { ClaimedMessage } from './claimed-message.js';
import { rateNow, tokensNow } from './limits/bucket.js';

/** Duration of a claim, which `HeldClaims` renews; after it, another process takes the messages of a killed sender. */
export const leaseSeconds = 25;

export interface Claim {
  readonly channel: MessageChannel;
  readonly lane: MessageLane;
  /** The provider that sends the messages; its tokens are taken. */
  readonly provider: string;
  readonly limit: number;
  /** Messages a second of a sender; null without a limit. */
  readonly rate: number | null;
  /** Of senders, 1 by default. */
  readonly weights: Readonly<Record<string, number>>;
  /** Messages of a stopped sender are sent once more; otherwise their outcome is unknown. */
  readonly repeats: boolean;
}

/**
 * Claims messages of a lane that are due, the oldest of each sender. Senders share a claim by their weights, and each gets at
 * most its tokens at the provider; one statement, so that replicas never spend a token twice. It reads no more of a long queue than
 * it claims, whatever the statistics of the table are: `EXISTS` became a join with the whole queue before it was analysed.
 */
export function claimMessages(database: Database, claim: Claim): Promise<ClaimedMessage[]> {
  const { channel, lane, provider, limit, rate, weights, repeats } = claim;
  const states = repeats ? sql`state IN ('PENDING', 'SENDING')` : sql`state = 'PENDING'`;
  const queued = sql`channel = ${channel} AND lane = ${lane} AND ${states}`;
  return database.query<ClaimedMessage>(
    prepared(sql`
    WITH RECURSIVE queue AS (
      (SELECT sender FROM message WHERE ${queued} ORDER BY sender LIMIT 1)
      UNION ALL
      SELECT (SELECT sender FROM message WHERE ${queued} AND sender > queue.sender ORDER BY sender LIMIT 1)
        FROM queue WHERE queue.sender IS NOT NULL
    ), waiting AS MATERIALIZED (
      SELECT sender, coalesce((${JSON.stringify(weights)}::jsonb ->> sender)::float8, 1) AS weight
        FROM queue
       WHERE (SELECT due_at FROM message WHERE ${queued} AND message.sender = queue.sender ORDER BY due_at LIMIT 1) <= now()
    ), bucket AS MATERIALIZED (
      SELECT sender, ${rateNow(rate)} AS rate, ${tokensNow(rate)} AS tokens,
             coalesce(blocked_until > now(), false) AS blocked
        FROM rate_limit
       WHERE provider = ${provider} AND lane = ${lane} AND sender IN (SELECT sender FROM waiting)
       ORDER BY sender FOR UPDATE
    ), share AS MATERIALIZED (
      SELECT sender, bucket.rate, least(
               ceil(${limit} * weight / sum(weight) OVER ()),
               CASE WHEN blocked THEN 0 ELSE floor(coalesce(tokens, ${rate === null ? limit : Math.max(1, rate)}::float8)) END)::int AS quota
        FROM waiting LEFT JOIN bucket USING (sender)
    ), due AS MATERIALIZED (
      SELECT oldest.id
        FROM (SELECT sender, quota FROM share WHERE quota > 0 ORDER BY random()) AS share
       CROSS JOIN LATERAL (
               SELECT id FROM message
                WHERE ${queued} AND sender = share.sender AND due_at <= now()
                  AND (expires_at IS NULL OR expires_at > now())
                ORDER BY due_at LIMIT share.quota FOR UPDATE SKIP LOCKED) AS oldest
       LIMIT ${limit}
    ), claimed AS (
      UPDATE message SET state = 'SENDING', attempts = attempts + 1, due_at = now() + ${leaseSeconds} * interval '1 s'
        FROM due, plan
       WHERE message.id = due.id AND plan.id = message.plan_id
      RETURNING message.id, version, plan_id, channel, class, lane, message.sender, topic, message.template, template_version, disaster, language,
                recipient, recipient_id, account_id, message.about_kind, message.about_id, message.variables,
                contact_point_id, wrapped_key, sealed_contact, expires_at, attempts, failures, message.provider,
                event_id, event_sequence::float8, correlation_id, traceparent
    ), spent AS (
      INSERT INTO rate_limit (provider, sender, lane, rate, tokens, updated_at)
      SELECT ${provider}, sender, ${lane}, coalesce(bucket.rate, ${rate}),
             coalesce(tokens, greatest(1, ${rate}::float8)) - count(*), now()
        FROM claimed LEFT JOIN bucket USING (sender)
       WHERE coalesce(bucket.rate, ${rate}::float8) IS NOT NULL
       GROUP BY sender, bucket.rate, tokens
      ON CONFLICT (provider, sender, lane) DO UPDATE
        SET rate = excluded.rate, tokens = excluded.tokens,
            updated_at = greatest(rate_limit.updated_at, excluded.updated_at)
    )
    SELECT * FROM claimed`),
  );
}

/** The channels and lanes that have a message to send now. */
export function lanesWithDueMessages(
  database: Database,
): Promise<{ readonly channel: MessageChannel; readonly lane: MessageLane }[]> {
  return database.query(
    prepared(sql`
    WITH RECURSIVE queue AS (
      (SELECT channel, lane FROM message WHERE state IN ('PENDING', 'SENDING') ORDER BY channel, lane LIMIT 1)
      UNION ALL
      SELECT next.channel, next.lane
        FROM queue CROSS JOIN LATERAL (
               SELECT message.channel, message.lane FROM message
                WHERE state IN ('PENDING', 'SENDING') AND (message.channel, message.lane) > (queue.channel, queue.lane)
                ORDER BY message.channel, message.lane LIMIT 1) AS next
    )
    SELECT channel, lane FROM queue`),
  );
}
