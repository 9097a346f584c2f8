import { type Queryable, sql, type Transaction } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { Fault } from './kim-import-faults.js';
import { KimImportEntity } from './kim-import.entity.js';

export type ImportState = 'PENDING' | 'ENTERED' | 'KNOWN' | 'REFUSED' | 'CANCELLED';

/** A submitted file, and how much of it has been imported. */
export interface KimImport {
  readonly id: string;
  readonly requestedBy: string;
  readonly rows: number;
  readonly counts: Readonly<Partial<Record<ImportState, number>>>;
  readonly faults: number;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly isCancelled: boolean;
}

/** A KIM of a file with its state. */
export interface ImportedKim {
  readonly line: number;
  readonly state: ImportState;
  readonly kimId: string | null;
  readonly sealed: Buffer | null;
  readonly faults: readonly Fault[];
}

export interface OpenImport {
  readonly id: string;
  readonly requestedBy: string;
  readonly wrappedKey: Buffer;
}

export async function insertImport(
  tx: Transaction,
  open: OpenImport,
  rows: number,
  kims: readonly ImportedKim[],
): Promise<void> {
  await tx.manager.insert(KimImportEntity, { ...open, rows, requestedAt: new Date(), finishedAt: null });
  await tx.query(sql`
    INSERT INTO imported_kim (import_id, state, line, sealed, kim_id)
    SELECT ${open.id}, state, line, decode(sealed, 'base64'), kim_id
      FROM jsonb_to_recordset(${JSON.stringify(
        kims.map(({ line, state, kimId, sealed }) => ({
          line,
          state,
          kim_id: kimId,
          sealed: sealed?.toString('base64'),
        })),
      )}::jsonb) AS given (state text, line int, sealed text, kim_id uuid)`);
  await insertFaults(
    tx,
    open.id,
    kims.flatMap(({ faults }) => faults),
  );
}

/** The oldest import that is not finished, locked until the transaction ends. */
export async function lockOpenImport(tx: Transaction): Promise<OpenImport | undefined> {
  const [open] = await tx.query<OpenImport>(sql`
    SELECT id, requested_by, wrapped_key FROM kim_import
     WHERE finished_at IS NULL ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
  return open;
}

/** The next KIM to be imported, in the order of the file. */
export function pendingOf(tx: Transaction, importId: string, limit: number) {
  return tx.query<{ line: number; sealed: Buffer }>(sql`
    SELECT line, sealed FROM imported_kim
     WHERE import_id = ${importId} AND state = 'PENDING' ORDER BY line LIMIT ${limit}`);
}

/** Stores the outcome of KIM that were pending, and destroys their sealed content. */
export async function storeOutcomes(
  tx: Transaction,
  importId: string,
  kims: readonly Omit<ImportedKim, 'sealed'>[],
): Promise<void> {
  const outcomes = kims.map(({ line, state, kimId }) => ({ line, state, kim_id: kimId }));
  await tx.query(sql`
    UPDATE imported_kim SET state = given.state, kim_id = given.kim_id, sealed = NULL
      FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS given (state text, line int, kim_id uuid)
     WHERE import_id = ${importId} AND imported_kim.state = 'PENDING' AND imported_kim.line = given.line`);
  await insertFaults(
    tx,
    importId,
    kims.flatMap(({ faults }) => faults),
  );
}

/** Destroys the key when no KIM is pending. */
export async function finishImport(tx: Transaction, importId: string): Promise<void> {
  await tx.query(sql`
    UPDATE kim_import SET finished_at = now(), wrapped_key = NULL
     WHERE id = ${importId}
       AND NOT EXISTS (SELECT FROM imported_kim WHERE import_id = ${importId} AND state = 'PENDING')`);
}

/**
 * Leaves out what is pending of an import, and destroys its content. Waits for a batch in progress. Whether anything was
 * pending.
 */
export async function cancelImport(tx: Transaction, importId: string): Promise<boolean> {
  await tx.query(sql`SELECT FROM kim_import WHERE id = ${importId} FOR UPDATE`);
  const cancelled = await tx.query(sql`
    UPDATE imported_kim SET state = 'CANCELLED', sealed = NULL
     WHERE import_id = ${importId} AND state = 'PENDING' RETURNING line`);
  if (cancelled.length === 0) return false;
  await tx.query(sql`
    UPDATE kim_import SET finished_at = now(), wrapped_key = NULL, is_cancelled = TRUE WHERE id = ${importId}`);
  return true;
}

/** Numbers the faults of each line in their order. */
async function insertFaults(tx: Transaction, importId: string, faults: readonly Fault[]): Promise<void> {
  const places = new Map<number, number>();
  const rows = faults.map((fault) => {
    const place = (places.get(fault.line) ?? 0) + 1;
    places.set(fault.line, place);
    return { ...fault, importId, place };
  });
  await tx.query(sql`
    INSERT INTO kim_import_fault (import_id, line, place, file_column, code, detail)
    SELECT ${importId}, line, place, "column", code, detail
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS given (line int, place int, "column" text, code text, detail text)`);
}

/** The columns of a `KimImport`, of the table `kim_import`. */
export const importColumns = sql`
  id, requested_by, rows, requested_at, finished_at, is_cancelled,
  (SELECT count(*)::int FROM kim_import_fault WHERE import_id = kim_import.id) AS faults,
  (SELECT coalesce(json_object_agg(state, count), '{}')
     FROM (SELECT state, count(*) FROM imported_kim WHERE import_id = kim_import.id GROUP BY state) AS counted) AS counts`;

export async function readImport(source: Queryable, id: string): Promise<KimImport | undefined> {
  const [found] = await source.query<KimImport>(sql`SELECT ${importColumns} FROM kim_import WHERE id = ${id}`);
  return found;
}

const byLine = keyset({ line: key.int(), place: key.int() });

export async function readFaults(
  source: Queryable,
  importId: string,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<Fault>> {
  const rows = await source.query<Fault & { place: number }>(sql`
    SELECT line, place, file_column AS "column", code, detail FROM kim_import_fault
     WHERE import_id = ${importId} AND ${byLine.after(query)} ${byLine.orderAndLimit(query)}`);
  return page(rows, query, byLine);
}
