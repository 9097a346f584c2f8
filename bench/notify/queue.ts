import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { MessageLane } from '#contracts';
import { Vault } from '#vault';
import { messageIdOf } from '../../apps/notifications/src/messages/message-id.js';
import type { BenchDatabase } from '../bench-environment.js';

const chunk = 10_000;
const waitMs = 600_000;

/** Mails that wait for `release`, as planning stores them: each with a sealed address of its own. Returns their plan. */
export async function queueMails(
  database: BenchDatabase,
  vaultKey: string,
  { lane, count }: { readonly lane: MessageLane; readonly count: number },
): Promise<string> {
  const [plan, vault] = [uuidv7(), new Vault(vaultKey)];
  await plantPlan(database, plan);
  for (let first = 0; first < count; first += chunk) {
    const rows = Array.from({ length: Math.min(chunk, count - first) }, (_, index) => {
      const recipient = uuidv7();
      const id = messageIdOf(plan, 'MEMBER', recipient, 'EMAIL');
      const key = vault.newKey();
      const email = `siti-${first + index}-${plan}@warga.example`;
      const contact = vault.seal(key, { name: 'Siti Contoh', email, phone: null }, id);
      return { id, recipient, key: key.toString('base64'), contact: contact.toString('base64') };
    });
    await database.rows(
      `INSERT INTO message (id, version, plan_id, channel, class, lane, template, recipient, recipient_id, about_kind,
                            about_id, variables, wrapped_key, sealed_contact, state, due_at, expires_at, created_at)
       SELECT id, 1, $1::uuid, 'EMAIL', $2, $2, 'task-assigned', 'MEMBER', recipient, 'PLAN', $1::uuid,
              '{"editionTitle": "Jadwal Posyandu bulan ini", "dueOn": "2026-12-01"}', decode(key, 'base64'),
              decode(contact, 'base64'), 'PENDING', 'infinity', now() + interval '1 day', now()
         FROM jsonb_to_recordset($3::jsonb) AS row (id uuid, recipient text, key text, contact text)`,
      [plan, lane, JSON.stringify(rows)],
    );
  }
  await database.rows('ANALYZE message');
  return plan;
}

/** Messages in the inboxes of accounts, the same number in each, a third of them unread. Returns the ids of the accounts. */
export async function fillInboxes(database: BenchDatabase, accounts: number, messages: number): Promise<string[]> {
  const plan = uuidv7();
  await plantPlan(database, plan);
  const restoreIndexes = await dropInboxIndexes(database);
  // The rows refer to one plan, which exists: ten million checks of it take minutes.
  await database.rows(`SET session_replication_role = 'replica'`);
  await database.rows(
    `INSERT INTO message (id, version, plan_id, channel, class, lane, template, recipient, recipient_id, account_id,
                          about_kind, about_id, variables, state, due_at, subject, text, created_at, finished_at, read_at)
     SELECT message_id($1::uuid, 'MEMBER', number::text, 'IN_APP'), 2, $1::uuid, 'IN_APP', 'OPERATIONAL', 'OPERATIONAL',
            'task-assigned', 'MEMBER', md5('member' || number)::uuid, message_id($1::uuid, 'MEMBER', 'account' || number % $2::int, 'IN_APP'), 'PLAN', $1::uuid,
            '{}', 'DELIVERED', now(), 'Tugas baru: Jadwal Posyandu', repeat('Mohon sampaikan kepada warga. ', 10), now(), now(),
            CASE WHEN number / $2::int % 3 > 0 THEN now() END
       FROM generate_series(1, $3::int) AS number`,
    [plan, accounts, messages],
  );
  await database.rows('RESET session_replication_role');
  await restoreIndexes();
  await database.rows('VACUUM ANALYZE message');
  return Array.from({ length: accounts }, (_, number) => messageIdOf(plan, 'MEMBER', `account${number}`, 'IN_APP'));
}

/** Of the indexes that contain messages of an inbox; an index that is created for many rows takes a fraction of the time. */
async function dropInboxIndexes(database: BenchDatabase): Promise<() => Promise<void>> {
  const indexes = await database.rows<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE indexname IN ('message_of_plan', 'message_of_recipient', 'message_about', 'message_inbox', 'message_unread')`,
  );
  for (const { name } of indexes) await database.rows(`DROP INDEX ${name}`);
  return async () => {
    await database.rows(`SET maintenance_work_mem = '512MB'`);
    for (const { definition } of indexes) await database.rows(definition);
  };
}

/** All mails of a plan are due now. */
export async function release(database: BenchDatabase, plan: string): Promise<void> {
  await database.rows('UPDATE message SET due_at = now() WHERE plan_id = $1', [plan]);
}

/** Resolves when the results of all mails of a plan are stored. @throws Error when one was not delivered */
export async function untilDelivered(database: BenchDatabase, plan: string, count: number): Promise<void> {
  for (const end = performance.now() + waitMs; ; await pause(50)) {
    const [row] = await database.rows<{ delivered: number; open: number }>(
      `SELECT count(*) FILTER (WHERE state = 'DELIVERED')::int AS delivered,
              count(*) FILTER (WHERE finished_at IS NULL)::int AS open FROM message WHERE plan_id = $1`,
      [plan],
    );
    if (row!.open === 0 && row!.delivered === count) return;
    if (row!.open === 0 || performance.now() > end)
      throw new Error(`${row!.delivered} of ${count} mails were delivered`);
  }
}

/** Takes back all messages; returns how many of a plan waited. */
export async function takeBack(database: BenchDatabase, plan: string): Promise<number> {
  const [row] = await database.rows<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM message WHERE plan_id = $1 AND state = 'PENDING'`,
    [plan],
  );
  await database.rows('TRUNCATE message CASCADE');
  return row!.waiting;
}

async function plantPlan(database: BenchDatabase, id: string): Promise<void> {
  await database.rows(
    `INSERT INTO plan (id, event_id, event_sequence, template, audience, audience_id, about_kind, about_id, variables,
                       correlation_id, due_at, planned_at, created_at)
     VALUES ($1::uuid, $1::uuid, 1, 'task-assigned', 'KIM_MEMBERS', $1::uuid::text, 'PLAN', $1::uuid, '{}', $1::uuid, now(),
             now(), now())`,
    [id],
  );
}
