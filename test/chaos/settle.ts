import { services } from '#contracts';
import { HttpClient } from '../journey/http.js';
import { type Ledger, readLedger } from '../journey/ledger.js';
import { Tokens } from '../journey/tokens.js';
import { waitFor } from '../journey/wait.js';
import type { ChaosPlatform } from './chaos-platform.js';

/** Longer than a lease, a session, a start and every back-off together. */
const settledWithinMs = 120_000;
/** So long nothing moves before time is let pass for messages that the dead had in hand, or that wait for a retry. */
const stillForMs = 4_000;

/** What did not come to rest. */
export interface Unsettled {
  readonly count: number;
  readonly text: string;
}

/** The books of all services. */
export function ledgerOf({ endpoints: doors, issuer }: ChaosPlatform): Promise<Ledger> {
  return readLedger(new HttpClient(doors, new Tokens(issuer.tokenUrl), () => {}).as('admin'));
}

/**
 * Waits until all that was said was taken to the broker and handled, and with `messages` until nobody is still to be told
 * anything. Gives what is open when that takes too long.
 */
export async function settle(platform: ChaosPlatform, wanted: { messages: boolean }): Promise<Unsettled | undefined> {
  let open: readonly string[] = [];
  let [lastMoved, last] = [performance.now(), ''];
  const look = async () => {
    try {
      open = await openReactions(platform);
      if (open.length === 0 && wanted.messages) open = await openMessages(platform);
    } catch (error) {
      open = [`the books cannot be read: ${String(error)}`];
    }
    const now = open.join('\n');
    if (now !== last) [lastMoved, last] = [performance.now(), now];
    else if (wanted.messages && performance.now() - lastMoved > stillForMs) await expireLeases(platform);
    return open.length === 0 || undefined;
  };
  try {
    await waitFor('the platform to settle', look, { deadlineMs: settledWithinMs, pauseMs: 250 });
    return undefined;
  } catch {
    return { count: open.length, text: open.join('; ') };
  }
}

async function openReactions(platform: ChaosPlatform): Promise<string[]> {
  const { handled, published, outboxPending, parked } = await ledgerOf(platform);
  const open = [...handled].flatMap(([account, { event, count }]) => {
    const said = published.get(event) ?? 0;
    return said === count ? [] : [`${account}: ${count} of ${said}`];
  });
  if (outboxPending > 0) open.push(`${outboxPending} events are in an outbox`);
  if (parked > 0) open.push(`${parked} events are parked`);
  return open;
}

async function openMessages({ databases }: ChaosPlatform): Promise<string[]> {
  const [row] = await databases.query<{ open: number }>(
    'notifications',
    `SELECT (SELECT count(*) FROM plan WHERE planned_at IS NULL)::int
          + (SELECT count(*) FROM message WHERE finished_at IS NULL)::int AS open`,
  );
  return row?.open ? [`${row.open} plans and messages are open`] : [];
}

/** Claims of sweeps that died, and waits after a failure, end now and not in minutes. */
async function expireLeases({ databases }: ChaosPlatform): Promise<void> {
  for (const [table, open] of [
    ['plan', 'planned_at IS NULL'],
    ['message', 'finished_at IS NULL'],
  ])
    await databases.query('notifications', `UPDATE ${table} SET due_at = now() WHERE ${open} AND due_at > now()`);
}

/** Parked and set aside: nothing of what the load does is a reason for that. */
export async function blockedEvents({ databases }: ChaosPlatform): Promise<string[]> {
  const found: string[] = [];
  for (const service of services) {
    const rows = await databases.query<{ text: string }>(service, blockedEventsSql);
    found.push(...rows.map(({ text }) => `${service}: ${text}`));
  }
  return found;
}

const blockedEventsSql = `
  SELECT concat_ws(' ', 'parked', reaction, topic, key, reason, detail) AS text FROM dead_letter
  UNION ALL
  SELECT concat_ws(' ', 'blocked', reaction, topic, key) FROM blocked_key
  UNION ALL
  SELECT concat_ws(' ', 'in the outbox', topic, key, type, dead_letter_reason) FROM outbox`;
