import { type Database, isUniqueViolation, type Transaction } from '#database';
import { networkError } from '../network.errors.js';
import type { PartnershipStatus } from './partnership.workflow.js';

/** A partnership as it is in the database, with the names of the two. */
export interface Partnership {
  readonly id: string;
  readonly version: number;
  readonly proposerKimId: string;
  readonly proposerKimName: string;
  readonly partnerKimId: string;
  readonly partnerKimName: string;
  readonly purpose: string;
  readonly status: PartnershipStatus;
  readonly acceptedOn: string | null;
  readonly endedOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Everything of `Partnership`, with what it is taken from. */
export const partnershipRows = `
  SELECT partnership.id, partnership.version, proposer_kim_id AS "proposerKimId", proposer.name AS "proposerKimName",
         partner_kim_id AS "partnerKimId", partner.name AS "partnerKimName", purpose, partnership.status,
         accepted_on::text AS "acceptedOn", ended_on::text AS "endedOn",
         partnership.created_at AS "createdAt", partnership.updated_at AS "updatedAt"
    FROM partnership
    JOIN kim AS proposer ON proposer.id = proposer_kim_id
    JOIN kim AS partner ON partner.id = partner_kim_id`;

/** @throws 'partnership-not-found' */
export async function readPartnership(source: Pick<Database | Transaction, 'query'>, id: string): Promise<Partnership> {
  const [partnership] = await source.query<Partnership>(`${partnershipRows} WHERE partnership.id = $1`, [id]);
  if (!partnership) throw networkError('partnership-not-found');
  return partnership;
}

/** The partnership, and nobody else changes it until the transaction ends. @throws 'partnership-not-found' */
export async function lockPartnership(tx: Transaction, id: string): Promise<Partnership> {
  await tx.query(`SELECT FROM partnership WHERE id = $1 FOR UPDATE`, [id]);
  return readPartnership(tx, id);
}

/** @throws 'partnership-exists' when the two have one that is proposed or accepted */
export async function insertPartnership(tx: Transaction, partnership: Partnership): Promise<void> {
  const { id, version, proposerKimId, partnerKimId, purpose, status, createdAt } = partnership;
  try {
    await tx.query(
      `INSERT INTO partnership (id, version, proposer_kim_id, partner_kim_id, purpose, status, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [id, version, proposerKimId, partnerKimId, purpose, status, createdAt],
    );
  } catch (error) {
    if (isUniqueViolation(error, 'partnership_once')) throw networkError('partnership-exists');
    throw error;
  }
}

/** Stores a changed partnership whose row is locked. */
export async function updatePartnership(tx: Transaction, partnership: Partnership): Promise<void> {
  const { id, version, status, acceptedOn, endedOn, updatedAt } = partnership;
  await tx.query(
    `UPDATE partnership SET version = $2, status = $3, accepted_on = $4, ended_on = $5, updated_at = $6 WHERE id = $1`,
    [id, version, status, acceptedOn, endedOn, updatedAt],
  );
}
