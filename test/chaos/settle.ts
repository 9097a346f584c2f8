import { services } from '#contracts';
import { eventually } from '#testing/eventually';
import { HttpClient } from '../journey/http.js';
import { type Ledger, readLedger } from '../journey/ledger.js';
import { Tokens } from '../journey/tokens.js';
import type { ChaosPlatform } from './chaos-platform.js';

/** Without progress. Longer than a lease, a session, a start, a check of the last records and all back-offs together. */
const settledWithinMs = 180_000;
/** After so long without progress, the leases and retries of messages expire. */
const stillForMs = 4_000;

/** The work that did not finish. */
export interface Unsettled {
  readonly count: number;
  readonly text: string;
}

/** The message counts of all services. */
export function ledgerOf({ endpoints, issuer }: ChaosPlatform): Promise<Ledger> {
  return readLedger(new HttpClient(endpoints, new Tokens(issuer.tokenUrl), () => {}).as('admin'));
}

/**
 * Waits until every event is published and handled, and with `messages` until every planned message is sent. Returns the open
 * work when that takes too long.
 */
export async function settle(platform: ChaosPlatform, wanted: { messages: boolean }): Promise<Unsettled | undefined> {
  let open: readonly string[] = [];
  let [lastMoved, last] = [performance.now(), ''];
  const look = async () => {
    try {
      open = await openReactions(platform);
      if (open.length === 0) open = await openSchedules(platform);
      if (open.length === 0 && wanted.messages)
        open = [...(await openMessages(platform)), ...openReceipts(platform), ...(await openChecks(platform))];
    } catch (error) {
      open = [`the ledger cannot be read: ${String(error)}`];
    }
    const now = open.join('\n');
    if (now !== last) [lastMoved, last] = [performance.now(), now];
    else if (wanted.messages && performance.now() - lastMoved > stillForMs) await expireLeases(platform);
    if (open.length > 0) throw new Error(now);
  };
  try {
    await eventually(look, { within: settledWithinMs, progress: () => lastMoved });
    return undefined;
  } catch {
    return { count: open.length, text: open.join('; ') };
  }
}

async function openReactions(platform: ChaosPlatform): Promise<string[]> {
  const { handled, published, outboxPending, deadLetters } = await ledgerOf(platform);
  const open = [...handled].flatMap(([account, { event, count }]) => {
    const expected = published.get(event) ?? 0;
    return expected === count ? [] : [`${account}: ${count} of ${expected}`];
  });
  if (outboxPending > 0) open.push(`${outboxPending} events are in an outbox`);
  if (deadLetters > 0) open.push(`${deadLetters} events are dead letters`);
  return open;
}

async function openSchedules({ databases }: ChaosPlatform): Promise<string[]> {
  const [row] = await databases.query<{ open: number }>(
    'publishing',
    'SELECT count(*)::int AS open FROM edition_schedule WHERE at <= now()',
  );
  return row?.open ? [`${row.open} editions are to be published by their schedules`] : [];
}

async function openMessages({ databases }: ChaosPlatform): Promise<string[]> {
  const [row] = await databases.query<{ open: number }>(
    'notifications',
    `SELECT (SELECT count(*) FROM plan WHERE planned_at IS NULL)::int
          + (SELECT count(*) FROM message WHERE finished_at IS NULL)::int AS open`,
  );
  return row?.open ? [`${row.open} plans and messages are open`] : [];
}

function openReceipts({ providers }: ChaosPlatform): string[] {
  return providers.openReceipts.size > 0 ? [`${providers.openReceipts.size} messages have open receipts`] : [];
}

/** Keys whose last records a relay still checks: up to a minute after a request without an answer. */
async function openChecks({ databases }: ChaosPlatform): Promise<string[]> {
  const counts = await Promise.all(
    services.map((service) =>
      databases.query<{ open: number }>(service, 'SELECT count(*)::int AS open FROM outbox_uncertain_key'),
    ),
  );
  const open = counts.reduce((sum, [row]) => sum + row!.open, 0);
  return open > 0 ? [`${open} keys are to be checked for their last records`] : [];
}

/** Expires leases of killed jobs and retries now instead of in minutes. */
async function expireLeases({ databases }: ChaosPlatform): Promise<void> {
  for (const [table, open] of [
    ['plan', 'planned_at IS NULL'],
    ['message', 'finished_at IS NULL'],
  ])
    await databases.query('notifications', `UPDATE ${table} SET due_at = now() WHERE ${open} AND due_at > now()`);
}

/** Dead letters and blocked keys: the load causes none. */
export async function blockedEvents({ databases }: ChaosPlatform): Promise<string[]> {
  const found: string[] = [];
  for (const service of services) {
    const rows = await databases.query<{ text: string }>(service, blockedEventsSql);
    found.push(...rows.map(({ text }) => `${service}: ${text}`));
  }
  return found;
}

const blockedEventsSql = `
  SELECT concat_ws(' ', 'dead letter', reaction, topic, key, reason, detail) AS text FROM dead_letter
  UNION ALL
  SELECT concat_ws(' ', 'blocked', reaction, topic, key) FROM blocked_key
  UNION ALL
  SELECT concat_ws(' ', 'in the outbox', topic, key, type, dead_letter_reason) FROM outbox`;
