import type { Database, Transaction } from '#database';
import { registryError } from '../registry.errors.js';
import type { KimStatus } from './kim.workflow.js';

/** The decree that established a KIM, or renewed it. Days are `YYYY-MM-DD`. */
export interface Decree {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly termFrom: string;
  /** Last day of the term; null when the decree names none. */
  readonly termUntil: string | null;
  /** The scanned decree, among the attachments. */
  readonly documentId: string | null;
}

/** A KIM as it is in the database. */
export interface Kim {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: KimStatus;
  readonly villageCodes: readonly string[];
  readonly decree: Decree | null;
  /** The KIM into which this one was dissolved. */
  readonly successorId: string | null;
  /** The day on which it last became active. */
  readonly activeSince: string | null;
  readonly lastActivityOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of a `Kim`. The decree is made to JSON in the database: the driver would make a moment of its days. */
export const kimColumns = `
  id, version, name, status, created_at AS "createdAt", updated_at AS "updatedAt", successor_id AS "successorId",
  active_since::text AS "activeSince", last_activity_on::text AS "lastActivityOn",
  CASE WHEN decree_number IS NOT NULL
       THEN json_build_object('number', decree_number, 'date', decree_date, 'issuer', decree_issuer,
                              'termFrom', decree_term_from, 'termUntil', decree_term_until,
                              'documentId', decree_document_id) END AS decree,
  ARRAY(SELECT village_code FROM kim_village WHERE kim_id = kim.id ORDER BY village_code) AS "villageCodes"`;

/** @throws 'kim-not-found' */
export async function readKim(source: Pick<Database | Transaction, 'query'>, id: string): Promise<Kim> {
  const [kim] = await source.query<Kim>(`SELECT ${kimColumns} FROM kim WHERE id = $1`, [id]);
  if (!kim) throw registryError('kim-not-found');
  return kim;
}

/**
 * The KIM, and nobody else changes it until the transaction ends. The row is locked before it is read: in one statement
 * the villages would be those of the moment at which waiting for the lock began.
 *
 * @throws 'kim-not-found'
 */
export async function lockKim(tx: Transaction, id: string): Promise<Kim> {
  await tx.query(`SELECT FROM kim WHERE id = $1 FOR UPDATE`, [id]);
  return readKim(tx, id);
}

/** The columns that a change may touch, in the order of `changeable`. */
const changeableColumns = `version, name, status, decree_number, decree_date, decree_issuer, decree_term_from,
  decree_term_until, decree_document_id, successor_id, active_since, updated_at`;

function changeable({ version, name, status, decree, successorId, activeSince, updatedAt }: Kim): unknown[] {
  const term = [decree?.termFrom ?? null, decree?.termUntil ?? null, decree?.documentId ?? null];
  const named = [decree?.number ?? null, decree?.date ?? null, decree?.issuer ?? null];
  return [version, name, status, ...named, ...term, successorId, activeSince, updatedAt];
}

export async function insertKim(tx: Transaction, kim: Kim): Promise<void> {
  await tx.query(
    `WITH registered AS (
       INSERT INTO kim (id, created_at, ${changeableColumns})
       VALUES ($1, $2, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15))
     INSERT INTO kim_village (kim_id, village_code) SELECT $1::uuid, unnest($3::text[])`,
    [kim.id, kim.createdAt, kim.villageCodes, ...changeable(kim)],
  );
}

/** Stores a changed KIM whose row is locked. */
export async function updateKim(tx: Transaction, kim: Kim): Promise<void> {
  await tx.query(
    `WITH changed AS (
       UPDATE kim SET (${changeableColumns}) = ROW ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        WHERE id = $1),
     left_out AS (DELETE FROM kim_village WHERE kim_id = $1 AND village_code <> ALL ($2::text[]))
     INSERT INTO kim_village (kim_id, village_code) SELECT $1::uuid, unnest($2::text[]) ON CONFLICT DO NOTHING`,
    [kim.id, kim.villageCodes, ...changeable(kim)],
  );
}
