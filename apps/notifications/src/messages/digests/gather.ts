import { sql, type Sql } from '#database';
import { currentNumberOf } from '../../templates/templates.service.js';
import { waitsForDigest } from './held-for-digest.js';

/** Held messages with which a batch begins; it has all of each recipient. */
const batchSize = 1_000;
const usefulDays = 1;

/**
 * CTEs that put the messages whose digest is due into one digest for each person and channel, as messages of a plan for its
 * moment: `held` has the messages with `plan_id` and `digest_id`, `digest` what was created or still takes messages, `gathered`
 * what it took. Both ids follow from moment, recipient and channel: no repetition and no replica creates a second digest. What
 * comes when its digest is being sent waits for the one of the next day.
 */
export const gatherDigests: Sql = sql`
  person AS MATERIALIZED (
    SELECT recipient, recipient_id, channel
      FROM (SELECT recipient, recipient_id, channel FROM message
             WHERE state = 'HELD' AND due_at <= now() AND gathered_in IS NULL AND ${waitsForDigest}
             ORDER BY due_at LIMIT ${batchSize}) AS due
     GROUP BY recipient, recipient_id, channel
  ), waiting AS MATERIALIZED (
    SELECT message.* FROM person JOIN message USING (recipient, recipient_id, channel)
     WHERE state = 'HELD' AND due_at <= now() AND gathered_in IS NULL AND ${waitsForDigest}
       FOR UPDATE OF message
  ), held AS MATERIALIZED (
    SELECT waiting.*, due.plan_id AS digest_plan_id,
           message_id(due.plan_id, recipient, recipient_id, channel) AS digest_id
      FROM waiting JOIN (
             SELECT recipient, recipient_id, channel, (left(time, 8) || '-' || right(time, 4) || '-7000-8000-000000000000')::uuid AS plan_id
               FROM (SELECT recipient, recipient_id, channel,
                            lpad(to_hex((extract(epoch FROM max(due_at)) * 1000)::bigint), 12, '0') AS time
                       FROM waiting GROUP BY recipient, recipient_id, channel) AS latest
           ) AS due USING (recipient, recipient_id, channel)
  ), digest AS (
    INSERT INTO message (id, version, plan_id, channel, class, lane, topic, template, template_version, language, recipient,
                         recipient_id, account_id, about_kind, about_id, variables, contact_point_id, state, due_at,
                         expires_at, created_at)
    SELECT DISTINCT ON (digest_id) digest_id, 1, digest_plan_id, channel, 'DIGEST', 'BULK', 'NEWS', 'digest', current.number,
           language, recipient, recipient_id, account_id, 'PLAN', digest_plan_id, '{}'::jsonb, contact_point_id, 'HELD',
           now(), now() + ${usefulDays} * interval '1 day', now()
      FROM held JOIN LATERAL (${currentNumberOf(sql`'digest'`)}) AS current ON TRUE
     ORDER BY digest_id, held.id DESC
    ON CONFLICT (id) DO UPDATE SET version = message.version
      WHERE message.attempts = 0 AND message.finished_at IS NULL
    RETURNING id, plan_id, xmax = 0 AS created
  ), gathered AS (
    UPDATE message SET gathered_in = digest.id FROM held JOIN digest ON digest.id = held.digest_id
     WHERE message.id = held.id
    RETURNING message.id, message.gathered_in
  ), late AS (
    UPDATE message SET due_at = held.due_at + ceil(extract(epoch FROM now() - held.due_at) / 86400 + 0.001) * interval '1 day'
      FROM held WHERE message.id = held.id AND held.digest_id NOT IN (SELECT id FROM digest)
  ), decided AS (
    INSERT INTO decision (message_id, decision, detail, at)
    SELECT id, 'GATHERED', jsonb_build_object('messageId', gathered_in), now() FROM gathered
  )`;
