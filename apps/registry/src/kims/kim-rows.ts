import { type Database, isUniqueViolation, type Transaction } from '#database';
import { kimError } from './kim.errors.js';
import { type Decree, decreeKey, issuerKey } from './decree.js';
import type { Charter, KimProfile } from './kim-profile.js';
import type { KimStatus } from './kim.workflow.js';

/** A KIM as it is in the database. Days are `YYYY-MM-DD`. */
export interface Kim {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: KimStatus;
  readonly villageCodes: readonly string[];
  readonly profile: KimProfile;
  readonly charter: Charter | null;
  readonly decree: Decree | null;
  /** The KIM into which this one was dissolved. */
  readonly successorId: string | null;
  /** The KIM that were dissolved into this one. */
  readonly predecessorIds: readonly string[];
  /** The day on which it last became active. */
  readonly activeSince: string | null;
  readonly lastActivityOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of a `Kim`. The decree is made to JSON in the database: the driver would make moments of its days. */
export const kimColumns = `
  id, version, name, status, charter, created_at AS "createdAt", updated_at AS "updatedAt",
  coalesce(profile, '{"description": null, "fieldsOfActivity": [], "secretariat": null,
                      "channels": {"kimDomain": null, "website": null, "socialAccounts": []}}') AS profile,
  CASE WHEN decree_number IS NOT NULL
       THEN json_build_object('number', decree_number, 'date', decree_date, 'issuer', decree_issuer,
                              'termFrom', coalesce(decree_term_from, decree_date), 'termUntil', decree_term_until,
                              'documentId', decree_document_id) END AS decree,
  ARRAY(SELECT village_code FROM kim_village WHERE kim_id = kim.id ORDER BY village_code) AS "villageCodes",
  successor_id AS "successorId",
  ARRAY(SELECT former.id FROM kim AS former WHERE former.successor_id = kim.id ORDER BY former.id) AS "predecessorIds",
  active_since::text AS "activeSince", last_activity_on::text AS "lastActivityOn"`;

/** @throws 'kim-not-found' */
export async function readKim(source: Pick<Database | Transaction, 'query'>, id: string): Promise<Kim> {
  const [kim] = await source.query<Kim>(`SELECT ${kimColumns} FROM kim WHERE id = $1`, [id]);
  if (!kim) throw kimError('kim-not-found');
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

/** These KIM under lock, in the order of their ids; those that there are not are left out. */
export async function lockKims(tx: Transaction, ids: readonly string[]): Promise<Kim[]> {
  await tx.query(`SELECT FROM kim WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`, [ids]);
  return readKims(tx, ids);
}

/** In the order of their ids; those that there are not are left out. */
export function readKims(tx: Transaction, ids: readonly string[]): Promise<Kim[]> {
  return tx.query<Kim>(`SELECT ${kimColumns} FROM kim WHERE id = ANY ($1::uuid[]) ORDER BY id`, [ids]);
}

/** The columns that a change may touch, in the order of `changeable`. */
const changeableColumns = `version, name, status, profile, kim_domain, charter, decree_key, decree_issuer_key, decree_number,
  decree_date, decree_issuer, decree_term_from, decree_term_until, decree_document_id, successor_id, active_since, updated_at`;

function changeable({ version, name, status, profile, charter, decree, successorId, activeSince, updatedAt }: Kim) {
  return [
    version,
    name,
    status,
    JSON.stringify(profile),
    profile.channels.kimDomain,
    charter && JSON.stringify(charter),
    decree && decreeKey(decree.number),
    decree && issuerKey(decree.issuer),
    decree?.number ?? null,
    decree?.date ?? null,
    decree?.issuer ?? null,
    decree?.termFrom ?? null,
    decree?.termUntil ?? null,
    decree?.documentId ?? null,
    successorId,
    activeSince,
    updatedAt,
  ];
}

const places = Array.from({ length: 17 }, (_, place) => `$${place + 3}`).join(', ');

export async function insertKim(tx: Transaction, kim: Kim): Promise<void> {
  await tx.query(
    `WITH registered AS (INSERT INTO kim (id, ${changeableColumns}, created_at) VALUES ($1, ${places}, $20))
     INSERT INTO kim_village (kim_id, village_code) SELECT $1::uuid, unnest($2::text[])`,
    [kim.id, kim.villageCodes, ...changeable(kim), kim.createdAt],
  );
}

/**
 * Stores a changed KIM whose row is locked.
 *
 * @throws 'decree-number-taken', 'kim-domain-taken' when another living KIM has it
 */
export async function updateKim(tx: Transaction, kim: Kim): Promise<void> {
  try {
    await tx.query(
      `WITH changed AS (
         UPDATE kim SET (${changeableColumns}) = ROW (${places}) WHERE id = $1),
       left_out AS (DELETE FROM kim_village WHERE kim_id = $1 AND village_code <> ALL ($2::text[]))
       INSERT INTO kim_village (kim_id, village_code) SELECT $1::uuid, unnest($2::text[]) ON CONFLICT DO NOTHING`,
      [kim.id, kim.villageCodes, ...changeable(kim)],
    );
  } catch (error) {
    if (isUniqueViolation(error, 'kim_decree_number'))
      throw kimError('decree-number-taken', {
        errors: [{ pointer: '/decree/number', detail: kim.decree!.number }],
      });
    if (isUniqueViolation(error, 'kim_domain'))
      throw kimError('kim-domain-taken', {
        errors: [{ pointer: '/profile/channels/kimDomain', detail: kim.profile.channels.kimDomain! }],
      });
    throw error;
  }
}
