import { v7 as uuidv7 } from 'uuid';
import type { checkResults } from '#contracts';
import { sql, type Transaction } from '#database';
import type { EntryKind } from './entry-kinds.js';

/** Something to write in a case. */
export interface NewEntry {
  /** Given when something belongs to it, such as a photo. */
  readonly id?: string;
  readonly kind: EntryKind;
  readonly text: string;
  readonly result?: (typeof checkResults)[number];
}

export interface EntryRow {
  readonly id: string;
  readonly kind: EntryKind;
  readonly text: string;
  readonly result: (typeof checkResults)[number] | null;
  readonly actor: string;
  readonly at: Date;
}

/** Writes it; the caller has locked the case. */
export function addEntry(
  tx: Transaction,
  aspirationId: string,
  { id = uuidv7(), kind, text, result }: NewEntry,
  by: { readonly actor: string; readonly now: Date },
): void {
  tx.enqueue(
    sql`INSERT INTO aspiration_entry (id, aspiration_id, kind, text, result, actor, at)
            VALUES (${id}, ${aspirationId}, ${kind}, ${text}, ${result ?? null}, ${by.actor}, ${by.now})`,
  );
}

/** What was written in a case, oldest first; only of some kinds if they are given. */
export function entriesOf(
  from: Pick<Transaction, 'query'>,
  aspirationId: string,
  kinds: readonly EntryKind[] | null = null,
): Promise<EntryRow[]> {
  return from.query<EntryRow>(
    sql`SELECT id, kind, text, result, actor, at FROM aspiration_entry
      WHERE aspiration_id = ${aspirationId} AND (${kinds}::text[] IS NULL OR kind = ANY(${kinds})) ORDER BY id`,
  );
}
