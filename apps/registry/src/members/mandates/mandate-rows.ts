import type { Database, Transaction } from '#database';
import { mandateError } from './mandate.errors.js';
import type { MandateAct } from './mandate-acts.js';
import type { MandateStatus } from './mandate.workflow.js';

/** A mandate as it is in the database. */
export interface Mandate {
  readonly id: string;
  readonly version: number;
  readonly status: MandateStatus;
  readonly kimId: string;
  readonly memberId: string;
  readonly acts: readonly MandateAct[];
  readonly from: string;
  readonly until: string;
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly revokedBy: string | null;
  readonly revokedAt: Date | null;
}

export const mandateColumns = `
  id, version, status, kim_id AS "kimId", member_id AS "memberId", acts, starts_on::text AS "from",
  ends_on::text AS until, given_by AS "givenBy", given_at AS "givenAt", revoked_by AS "revokedBy",
  revoked_at AS "revokedAt"`;

/** @throws 'mandate-not-found' */
export async function readMandate(source: Pick<Database | Transaction, 'query'>, id: string): Promise<Mandate> {
  const [mandate] = await source.query<Mandate>(`SELECT ${mandateColumns} FROM mandate WHERE id = $1`, [id]);
  if (!mandate) throw mandateError('mandate-not-found');
  return mandate;
}

export async function insertMandate(tx: Transaction, mandate: Mandate): Promise<void> {
  await tx.query(
    `INSERT INTO mandate (id, version, status, kim_id, member_id, acts, starts_on, ends_on, given_by, given_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      mandate.id,
      mandate.version,
      mandate.status,
      mandate.kimId,
      mandate.memberId,
      mandate.acts,
      mandate.from,
      mandate.until,
      mandate.givenBy,
      mandate.givenAt,
    ],
  );
}

/** Ends what a member may do for the KIM, as when they leave it. */
export async function revokeMandatesOf(tx: Transaction, memberId: string, actor: string): Promise<void> {
  await tx.query(
    `UPDATE mandate SET status = 'REVOKED', version = version + 1, revoked_by = $2, revoked_at = now()
      WHERE member_id = $1 AND status = 'GIVEN'`,
    [memberId, actor],
  );
}
