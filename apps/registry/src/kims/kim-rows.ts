import { type Queryable, sql, type Transaction } from '#database';
import { entityStore, type SubjectStore } from '#lifecycle';
import { type Decree, decreeKey, issuerKey } from './decree.js';
import type { Charter, KimProfile } from './kim-profile.js';
import { KimEntity } from './kim.entity.js';
import { kimError } from './kim.errors.js';
import type { KimStatus } from './kim.workflow.js';

/** A KIM with its decree and its villages. Days are `YYYY-MM-DD`. */
export interface Kim {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: KimStatus;
  /** In the order of their codes. */
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
  /** Months without an activity after which it last became dormant. */
  readonly dormantAfterMonths: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of a `Kim`, of the table `kim`. */
export const kimColumns = sql`
  id, version, name, status, profile, charter, successor_id, active_since::text, last_activity_on::text,
  dormant_after_months, created_at, updated_at,
  CASE WHEN decree_number IS NOT NULL
       THEN json_build_object('number', decree_number, 'date', decree_date, 'issuer', decree_issuer,
                              'termFrom', decree_term_from, 'termUntil', decree_term_until,
                              'documentId', decree_document_id) END AS decree,
  ARRAY(SELECT village_code FROM kim_village WHERE kim_id = kim.id ORDER BY village_code) AS village_codes,
  ARRAY(SELECT former.id FROM kim AS former WHERE former.successor_id = kim.id ORDER BY former.id) AS predecessor_ids`;

/** @throws 'kim-not-found' */
export async function readKim(source: Queryable, id: string): Promise<Kim> {
  const [kim] = await readKims(source, [id]);
  if (!kim) throw kimError('kim-not-found');
  return kim;
}

/** In the order of their ids; an unknown id is left out. */
export function readKims(source: Queryable, ids: readonly string[]): Promise<Kim[]> {
  return source.query<Kim>(sql`SELECT ${kimColumns} FROM kim WHERE id = ANY (${ids}::uuid[]) ORDER BY id`);
}

/**
 * The KIM, locked until the transaction ends. Locks the row before reading it: one statement would read the villages as of
 * the moment at which it began to wait for the lock.
 *
 * @throws 'kim-not-found'
 */
export async function lockKim(tx: Transaction, id: string): Promise<Kim> {
  await lockRows(tx, [id]);
  return readKim(tx, id);
}

/** In the order of their ids, so that two transactions that lock the same KIM cannot deadlock. */
async function lockRows(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query(sql`SELECT FROM kim WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`);
}

export const kimStore: Partial<SubjectStore<Kim>> = {
  lock: async (tx, ids) => {
    await lockRows(tx, ids);
    return readKims(tx, ids);
  },
  insert: async (tx, kim) => {
    await tx.manager.insert(KimEntity, toRow(kim));
    await insertVillages(tx, [kim]);
  },
  insertMany: async (tx, kims) => {
    const inserted = await entityStore<KimEntity>(KimEntity).insertMany(tx, kims.map(toRow));
    await insertVillages(
      tx,
      kims.filter(({ id }) => inserted.includes(id)),
    );
    return inserted;
  },
  update: async (tx, kim, changed) => {
    await tx.manager.update(KimEntity, { id: kim.id }, toRow(kim));
    if (!changed.includes('villageCodes')) return;
    await tx.query(sql`DELETE FROM kim_village WHERE kim_id = ${kim.id}`);
    await insertVillages(tx, [kim]);
  },
};

async function insertVillages(tx: Transaction, kims: readonly Kim[]): Promise<void> {
  const rows = kims.flatMap(({ id, villageCodes }) => villageCodes.map((villageCode) => ({ id, villageCode })));
  await tx.query(sql`
    INSERT INTO kim_village (kim_id, village_code)
    SELECT * FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ villageCode }) => villageCode)}::text[])`);
}

function toRow({ decree, villageCodes: _villages, predecessorIds: _predecessors, ...kim }: Kim): KimEntity {
  return {
    ...kim,
    kimDomain: kim.profile.channels.kimDomain,
    decreeKey: decree && decreeKey(decree.number),
    decreeIssuerKey: decree && issuerKey(decree.issuer),
    decreeNumber: decree?.number ?? null,
    decreeDate: decree?.date ?? null,
    decreeIssuer: decree?.issuer ?? null,
    decreeTermFrom: decree?.termFrom ?? null,
    decreeTermUntil: decree?.termUntil ?? null,
    decreeDocumentId: decree?.documentId ?? null,
  };
}
