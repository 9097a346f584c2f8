import type { Database, Transaction } from '#database';
import type { Fault } from './kim-import-faults.js';

export type ImportState = 'PENDING' | 'ENTERED' | 'KNOWN' | 'REFUSED';

/** A file that was handed in, and how far it has got. */
export interface KimImport {
  readonly id: string;
  readonly requestedBy: string;
  readonly rows: number;
  readonly counts: Readonly<Partial<Record<ImportState, number>>>;
  readonly faults: number;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** A KIM of a file with the state that it is in, or comes to. */
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
  { id, requestedBy, wrappedKey }: OpenImport,
  rows: number,
  kims: readonly ImportedKim[],
): Promise<void> {
  await tx.query(
    `INSERT INTO kim_import (id, wrapped_key, rows, requested_by, requested_at) VALUES ($1, $2, $3, $4, now())`,
    [id, wrappedKey, rows, requestedBy],
  );
  await tx.query(
    `INSERT INTO imported_kim (import_id, state, line, sealed, kim_id)
     SELECT $1, state, line, decode(sealed, 'base64'), "kimId"
       FROM jsonb_to_recordset($2::jsonb) AS given(state text, line int, sealed text, "kimId" uuid)`,
    [
      id,
      JSON.stringify(kims.map(({ faults: _faults, ...kim }) => ({ ...kim, sealed: kim.sealed?.toString('base64') }))),
    ],
  );
  await insertFaults(
    tx,
    id,
    kims.flatMap(({ faults }) => faults),
  );
}

/** The oldest import that has something to be done; nobody else has it until the transaction ends. */
export async function lockOpenImport(tx: Transaction): Promise<OpenImport | undefined> {
  const [open] = await tx.query<OpenImport>(
    `SELECT id, requested_by AS "requestedBy", wrapped_key AS "wrappedKey" FROM kim_import
      WHERE finished_at IS NULL ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  return open;
}

/** What is to be entered next, in the order of the file. */
export function pendingOf(tx: Transaction, importId: string, limit: number) {
  return tx.query<{ line: number; sealed: Buffer }>(
    `SELECT line, sealed FROM imported_kim WHERE import_id = $1 AND state = 'PENDING' ORDER BY line LIMIT $2`,
    [importId, limit],
  );
}

/** Stores what became of KIM that were pending, and forgets what the file told of them. */
export async function storeOutcomes(
  tx: Transaction,
  importId: string,
  kims: readonly Omit<ImportedKim, 'sealed'>[],
): Promise<void> {
  await tx.query(
    `UPDATE imported_kim SET state = given.state, kim_id = given."kimId", sealed = NULL
       FROM jsonb_to_recordset($2::jsonb) AS given(state text, line int, "kimId" uuid)
      WHERE import_id = $1 AND imported_kim.state = 'PENDING' AND imported_kim.line = given.line`,
    [importId, JSON.stringify(kims.map(({ line, state, kimId }) => ({ line, state, kimId })))],
  );
  await insertFaults(
    tx,
    importId,
    kims.flatMap(({ faults }) => faults),
  );
}

/** Destroys the key when nothing is pending any more. */
export async function finishImport(tx: Transaction, importId: string): Promise<void> {
  await tx.query(
    `UPDATE kim_import SET finished_at = now(), wrapped_key = NULL
      WHERE id = $1 AND NOT EXISTS (SELECT FROM imported_kim WHERE import_id = $1 AND state = 'PENDING')`,
    [importId],
  );
}

async function insertFaults(tx: Transaction, importId: string, faults: readonly Fault[]): Promise<void> {
  if (faults.length === 0) return;
  await tx.query(
    `INSERT INTO kim_import_fault (import_id, line, place, file_column, code, detail)
     SELECT $1, line, row_number() OVER (PARTITION BY line ORDER BY place), "column", code, detail
       FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (line int, "column" text, code text, detail text))
            WITH ORDINALITY AS given(line, "column", code, detail, place)`,
    [importId, JSON.stringify(faults)],
  );
}

export async function readImport(
  source: Pick<Database | Transaction, 'query'>,
  id: string,
): Promise<KimImport | undefined> {
  const [found] = await source.query<KimImport>(
    `SELECT id, requested_by AS "requestedBy", rows, requested_at AS "requestedAt", finished_at AS "finishedAt",
            (SELECT count(*)::int FROM kim_import_fault WHERE import_id = kim_import.id) AS faults,
            (SELECT coalesce(json_object_agg(state, count), '{}')
               FROM (SELECT state, count(*) FROM imported_kim WHERE import_id = kim_import.id GROUP BY state) AS counted
            ) AS counts
       FROM kim_import WHERE id = $1`,
    [id],
  );
  return found;
}

export function readFaults(
  source: Pick<Database, 'query'>,
  importId: string,
  [line, place]: readonly [number, number],
  limit: number,
) {
  return source.query<Fault & { place: number }>(
    `SELECT line, place, file_column AS "column", code, detail FROM kim_import_fault
      WHERE import_id = $1 AND (line, place) > ($2, $3) ORDER BY line, place LIMIT $4`,
    [importId, line, place, limit],
  );
}
