import type { Database, Transaction } from '#database';
import { registryError } from '../registry.errors.js';
import type { KimAction, KimStatus } from './kim.workflow.js';

/** A KIM as it is in the database. */
export interface Kim {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: KimStatus;
  readonly villageCodes: readonly string[];
  readonly decree: { readonly number: string; readonly date: string; readonly issuer: string } | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of a `Kim`. The decree is made to JSON in the database: the driver would make a moment of its day. */
export const kimColumns = `
  id, version, name, status, created_at AS "createdAt", updated_at AS "updatedAt",
  CASE WHEN decree_number IS NOT NULL
       THEN json_build_object('number', decree_number, 'date', decree_date, 'issuer', decree_issuer) END AS decree,
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

export async function insertKim(tx: Transaction, kim: Kim): Promise<void> {
  await tx.query(
    `WITH registered AS (
       INSERT INTO kim (id, version, name, status, decree_number, decree_date, decree_issuer, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))
     INSERT INTO kim_village (kim_id, village_code) SELECT $1::uuid, unnest($10::text[])`,
    [kim.id, kim.version, kim.name, kim.status, ...decreeValues(kim), kim.createdAt, kim.updatedAt, kim.villageCodes],
  );
}

/** Stores a changed KIM whose row is locked. */
export async function updateKim(tx: Transaction, kim: Kim): Promise<void> {
  await tx.query(
    `WITH changed AS (
       UPDATE kim SET version = $2, name = $3, status = $4, decree_number = $5, decree_date = $6, decree_issuer = $7,
                      updated_at = $8
        WHERE id = $1),
     left_out AS (DELETE FROM kim_village WHERE kim_id = $1 AND village_code <> ALL ($9::text[]))
     INSERT INTO kim_village (kim_id, village_code) SELECT $1::uuid, unnest($9::text[]) ON CONFLICT DO NOTHING`,
    [kim.id, kim.version, kim.name, kim.status, ...decreeValues(kim), kim.updatedAt, kim.villageCodes],
  );
}

/** What led to the version that the KIM has now. */
export async function recordStep(
  tx: Transaction,
  kim: Kim,
  step: { action: KimAction; from: KimStatus | null; actor: string; reason?: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO kim_history (kim_id, version, action, from_status, to_status, reason, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [kim.id, kim.version, step.action, step.from, kim.status, step.reason ?? null, step.actor, kim.updatedAt],
  );
}

function decreeValues({ decree }: Kim): (string | null)[] {
  return [decree?.number ?? null, decree?.date ?? null, decree?.issuer ?? null];
}
