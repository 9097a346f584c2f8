import { sql, type Sql, type Transaction } from '#database';
import { currentNumberOf } from '../../templates/templates.service.js';

/** Messages that one transaction changes. */
export const messageBatch = 5_000;

/** How the messages of a plan for an audience are created. */
export interface BulkOptions {
  /** Of the plan. */
  readonly id: string;
  readonly class: 'CRITICAL' | 'OPERATIONAL' | 'BULK';
  readonly sender: string;
  readonly topic: string | null;
  readonly disaster: boolean;
  readonly notBefore: Date | null;
  readonly expiresAt: Date | null;
}

/**
 * An INSERT of the rows of the CTE `planned`, one for each message: kind, subscriber_id, account_id, language, channel, cadence,
 * contact_point_id and, of messages that are not sent, reason. The ids follow from plan, recipient and channel, so that a
 * repetition creates nothing twice. Messages wait, without a time, until they are released.
 *
 * @param smsSegments the paid parts of one short message
 */
export function insertOfPlanned(options: BulkOptions, smsSegments: number): Sql {
  return sql`
    INSERT INTO message (id, version, plan_id, channel, class, lane, sender, topic, disaster, template, template_version,
                         language, recipient,
                         recipient_id, account_id, about_kind, about_id, variables, contact_point_id, cadence, segments, state,
                         due_at, not_before, expires_at, reason, created_at, finished_at)
    SELECT message_id(plan.id, recipient, subscriber_id::text, channel), 1, plan.id, channel, ${options.class},
           ${options.class}, ${options.sender}, ${options.topic}, ${options.disaster}, plan.template, current.number, language, recipient,
           subscriber_id::text, account_id, plan.about_kind, plan.about_id, plan.variables, contact_point_id,
           nullif(cadence, 'IMMEDIATE'),
           CASE channel WHEN 'SMS' THEN ${smsSegments} ELSE 1 END,
           CASE WHEN reason IS NULL THEN 'HELD' WHEN reason = 'NO_CONTACT' THEN 'FAILED' ELSE 'SUPPRESSED' END,
           'infinity', ${options.notBefore}, ${options.expiresAt}, reason, now(),
           CASE WHEN reason IS NOT NULL THEN now() END
      FROM planned
      CROSS JOIN LATERAL (SELECT CASE kind WHEN 'PUBLIC' THEN 'SUBSCRIBER' ELSE kind END) AS kind_of (recipient)
      CROSS JOIN plan
      JOIN LATERAL (${currentNumberOf(sql`plan.template`)}) AS current ON TRUE
     WHERE plan.id = ${options.id}
    ON CONFLICT DO NOTHING`;
}

/** Messages of a plan that wait without a time; in quiet hours, after their end. */
export function releasable(planId: string): Sql {
  return sql`plan_id = ${planId} AND finished_at IS NULL AND state = 'HELD' AND due_at = 'infinity'
    AND (reason IS NULL OR reason <> 'QUIET_HOURS' OR not_before <= now())`;
}

/** Releases messages that wait without a time, in the order of their ids, which is one by chance. */
export function releaseMessages(tx: Transaction, planId: string, wave: number, size: number): Promise<number> {
  return countOf(
    tx,
    sql`WITH slice AS MATERIALIZED (
          SELECT id FROM message
           WHERE ${releasable(planId)} ORDER BY id LIMIT ${size} FOR UPDATE
        )
        UPDATE message SET state = 'PENDING', wave = ${wave}, reason = NULL, due_at = greatest(now(), not_before)
          FROM slice WHERE message.id = slice.id
        RETURNING message.id`,
  );
}

/** Holds released messages again that no provider has, also those that wait for a further attempt; a batch of them. */
export function holdMessages(tx: Transaction, planId: string): Promise<number> {
  return countOf(
    tx,
    sql`WITH released AS MATERIALIZED (
          SELECT id FROM message
           WHERE plan_id = ${planId} AND finished_at IS NULL AND due_at < 'infinity' AND state IN ('PENDING', 'HELD')
           ORDER BY due_at, id LIMIT ${messageBatch} FOR UPDATE SKIP LOCKED
        )
        UPDATE message SET state = 'HELD', due_at = 'infinity', gathered_in = NULL FROM released WHERE message.id = released.id
        RETURNING message.id`,
  );
}

/** Holds what waits for a sender, a batch of it; what is being claimed at this moment is waited for, and has a sender then. */
export function stopMessages(tx: Transaction, planId: string): Promise<number> {
  return countOf(
    tx,
    sql`WITH waiting AS MATERIALIZED (
          SELECT id FROM message WHERE plan_id = ${planId} AND finished_at IS NULL AND state = 'PENDING'
           ORDER BY id LIMIT ${messageBatch} FOR UPDATE
        )
        UPDATE message SET state = 'HELD', due_at = 'infinity' FROM waiting WHERE message.id = waiting.id
        RETURNING message.id`,
  );
}

/** Cancels messages that no provider has; a batch of them. */
export function cancelMessages(tx: Transaction, planId: string): Promise<number> {
  return countOf(
    tx,
    sql`WITH unsent AS MATERIALIZED (
          SELECT id FROM message WHERE plan_id = ${planId} AND finished_at IS NULL AND state IN ('PENDING', 'HELD')
           ORDER BY due_at, id LIMIT ${messageBatch} FOR UPDATE SKIP LOCKED
        )
        UPDATE message SET state = 'CANCELLED', reason = NULL, version = version + 1, finished_at = now(), wrapped_key = NULL,
                           sealed_contact = NULL
          FROM unsent WHERE message.id = unsent.id
        RETURNING message.id`,
  );
}

/** The subject of a message in an inbox that was recalled. */
export const recallSubject = 'Pesan ditarik kembali / Message recalled';

/** Messages that an inbox shows with their own content. */
export const recallable = sql`
  channel = 'IN_APP' AND state = 'DELIVERED' AND recalled_at IS NULL AND account_id IS NOT NULL`;

/** Puts a notice in the place of messages in inboxes, unread; a batch of them. */
export function recallMessages(tx: Transaction, planId: string, notice: string): Promise<number> {
  return countOf(
    tx,
    sql`WITH shown AS MATERIALIZED (
          SELECT id FROM message WHERE plan_id = ${planId} AND ${recallable}
           ORDER BY id LIMIT ${messageBatch} FOR UPDATE SKIP LOCKED
        )
        UPDATE message SET subject = ${recallSubject}, text = ${notice}, recalled_at = now(), read_at = NULL
          FROM shown WHERE message.id = shown.id
        RETURNING message.id`,
  );
}

/** Deletes messages with their history. For synthetic recipients only. */
export async function deleteMessages(tx: Transaction, planIds: readonly string[]): Promise<void> {
  const ofThem = sql`message_id IN (SELECT id FROM message WHERE plan_id = ANY (${planIds}::uuid[]))`;
  await tx.query(sql`DELETE FROM attempt WHERE ${ofThem}`);
  await tx.query(sql`DELETE FROM decision WHERE ${ofThem}`);
  await tx.query(sql`DELETE FROM message WHERE plan_id = ANY (${planIds}::uuid[])`);
}

async function countOf(tx: Transaction, statement: Sql): Promise<number> {
  return (await tx.query(statement)).length;
}
