import type { Database, Transaction } from '#database';
import { networkError } from '../network.errors.js';
import type { PotentialEntry, PotentialKind } from './potential-kinds.js';
import { normalizeSearchText } from './potential-search-text.js';
import type { PotentialAction, PotentialStatus } from './potential.workflow.js';

/** A potential as it is in the database, with the names of what it belongs to. */
export interface Potential {
  readonly id: string;
  readonly version: number;
  readonly kimId: string;
  readonly kimName: string;
  readonly entry: PotentialEntry;
  readonly kind: PotentialKind;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly villageCode: string;
  readonly villageName: string;
  readonly districtName: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly status: PotentialStatus;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type StoredPotential = Omit<Potential, 'kimName' | 'villageName' | 'districtName'>;

/** The columns of a `Potential`, out of `potentialSource`. */
export const potentialColumns = `
  potential.id, potential.version, potential.kim_id AS "kimId", kim.name AS "kimName", potential.entry, potential.kind,
  potential.title, potential.description, potential.tags, potential.village_code AS "villageCode",
  village.name AS "villageName", district.name AS "districtName", potential.latitude, potential.longitude,
  potential.status, potential.created_at AS "createdAt", potential.updated_at AS "updatedAt"`;

/** What a potential belongs to, to be joined to it. */
export const potentialSource = `
  JOIN kim ON kim.id = potential.kim_id
  JOIN area AS village ON village.code = potential.village_code
  LEFT JOIN area AS district ON district.code = village.parent_code`;

/** @throws 'potential-not-found' */
export async function readPotential(source: Pick<Database | Transaction, 'query'>, id: string): Promise<Potential> {
  const [potential] = await source.query<Potential>(
    `SELECT ${potentialColumns} FROM potential ${potentialSource} WHERE potential.id = $1`,
    [id],
  );
  if (!potential) throw networkError('potential-not-found');
  return potential;
}

/** The potential, and nobody else changes it until the transaction ends. @throws 'potential-not-found' */
export async function lockPotential(tx: Transaction, id: string): Promise<Potential> {
  await tx.query(`SELECT FROM potential WHERE id = $1 FOR UPDATE`, [id]);
  return readPotential(tx, id);
}

/** Stores a new potential, or a changed one whose row is locked, and what led to this version of it. */
export async function storePotential(
  tx: Transaction,
  potential: StoredPotential,
  { action, actor }: { readonly action: PotentialAction; readonly actor: string },
): Promise<void> {
  await tx.query(
    `WITH stored AS (
       INSERT INTO potential (id, version, kim_id, entry, kind, title, description, tags, search_text, village_code,
                              latitude, longitude, status, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT (id) DO UPDATE
          SET version = excluded.version, kind = excluded.kind, title = excluded.title,
              description = excluded.description, tags = excluded.tags, search_text = excluded.search_text,
              village_code = excluded.village_code, latitude = excluded.latitude, longitude = excluded.longitude,
              status = excluded.status, updated_at = excluded.updated_at
       RETURNING id)
     INSERT INTO potential_history (potential_id, version, action, actor, at)
     SELECT id, $2, $16, $17, $15 FROM stored`,
    [
      potential.id,
      potential.version,
      potential.kimId,
      potential.entry,
      potential.kind,
      potential.title,
      potential.description,
      potential.tags,
      normalizeSearchText([potential.title, ...potential.tags].join(' ')),
      potential.villageCode,
      potential.latitude,
      potential.longitude,
      potential.status,
      potential.createdAt,
      potential.updatedAt,
      action,
      actor,
    ],
  );
}
