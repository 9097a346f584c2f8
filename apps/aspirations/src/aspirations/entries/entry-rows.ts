import { type Queryable, sql } from '#database';
import type { EntryKind } from './entry-kinds.js';
import type { AspirationEntry } from './entry.entity.js';

export type EntryRow = Omit<AspirationEntry, 'aspirationId'>;

/** The entries of an aspiration, oldest first; only those of the given kinds, where some are given. */
export function entriesOf(
  source: Queryable,
  aspirationId: string,
  kinds: readonly EntryKind[] | null = null,
): Promise<EntryRow[]> {
  return source.query<EntryRow>(sql`
    SELECT id, kind, text, text_masked, result, actor, at FROM aspiration_entry
     WHERE aspiration_id = ${aspirationId} AND (${kinds}::text[] IS NULL OR kind = ANY(${kinds}::text[])) ORDER BY id`);
}
