import { z } from 'zod';
import { moment } from '#contracts';
import type { Database, Transaction } from '#database';
import { cursorValues, pageOf, type Page, pageQuery, pageSchema } from '#http-api';

/** What has a life-cycle here; its history is in the table `<noun>_history`. */
type Noun = 'partnership' | 'help_request' | 'forum_delegate';

interface HistoryRow {
  readonly id: string;
  readonly version: number;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason?: string | undefined;
  /** Subject of the access token. */
  readonly actor: string;
  readonly at: Date;
}

export const HistoryQuery = z.strictObject(pageQuery);
export type HistoryQuery = z.output<typeof HistoryQuery>;

export const NetworkHistoryEntry = z
  .object({
    version: z.int().describe('The version that came of it'),
    action: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    at: moment,
    actor: z.string().describe('Subject of the account'),
    reason: z.string().nullable(),
  })
  .meta({ id: 'NetworkHistoryEntry' });
export type NetworkHistoryEntry = z.output<typeof NetworkHistoryEntry>;

export const NetworkHistoryPage = pageSchema(NetworkHistoryEntry).meta({ id: 'NetworkHistoryPage' });

/** Remembers what led to this version; rows are only ever added. */
export async function recordTransition(tx: Transaction, noun: Noun, transition: HistoryRow): Promise<void> {
  await tx.query(
    `INSERT INTO ${noun}_history (${noun}_id, version, action, from_status, to_status, reason, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      transition.id,
      transition.version,
      transition.action,
      transition.from,
      transition.to,
      transition.reason ?? null,
      transition.actor,
      transition.at,
    ],
  );
}

const cursorShape = z.tuple([z.int()]);

/** Oldest first. */
export async function historyOf(
  database: Database,
  noun: Noun,
  id: string,
  { cursor, limit }: HistoryQuery,
): Promise<Page<NetworkHistoryEntry>> {
  const [after] = cursor === undefined ? [0] : cursorValues(cursor, cursorShape);
  const rows = await database.query<Omit<NetworkHistoryEntry, 'at'> & { at: Date }>(
    `SELECT version, action, from_status AS "from", to_status AS "to", at, actor, reason
       FROM ${noun}_history WHERE ${noun}_id = $1 AND version > $2 ORDER BY version LIMIT $3`,
    [id, after, limit + 1],
  );
  const page = pageOf(rows, limit, ({ version }) => [version]);
  return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
}
