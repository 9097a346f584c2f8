import { type Database, isUniqueViolation, type Transaction } from '#database';
import { networkError } from '../network.errors.js';
import type { HelpStatus } from './help.workflow.js';

/** A request for help as it is in the database, with the names of the KIM. */
export interface HelpRequest {
  readonly id: string;
  readonly version: number;
  readonly kimId: string;
  readonly kimName: string;
  readonly title: string;
  readonly description: string;
  readonly neededBy: string | null;
  readonly status: HelpStatus;
  readonly offers: number;
  readonly helpingKimId: string | null;
  readonly helpingKimName: string | null;
  readonly doneOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface HelpOffer {
  readonly id: string;
  readonly kimId: string;
  readonly kimName: string;
  readonly message: string;
  readonly createdAt: Date;
}

/** Everything of `HelpRequest`, with what it is taken from. */
export const helpRequestRows = `
  SELECT help_request.id, help_request.version, help_request.kim_id AS "kimId", kim.name AS "kimName", title, description,
         needed_by::text AS "neededBy", help_request.status, helping_kim_id AS "helpingKimId",
         helper.name AS "helpingKimName", done_on::text AS "doneOn",
         help_request.created_at AS "createdAt", help_request.updated_at AS "updatedAt",
         (SELECT count(*)::int FROM help_offer WHERE help_request_id = help_request.id) AS offers
    FROM help_request
    JOIN kim ON kim.id = help_request.kim_id
    LEFT JOIN kim AS helper ON helper.id = helping_kim_id`;

/** @throws 'help-request-not-found' */
export async function readHelpRequest(source: Pick<Database | Transaction, 'query'>, id: string): Promise<HelpRequest> {
  const [request] = await source.query<HelpRequest>(`${helpRequestRows} WHERE help_request.id = $1`, [id]);
  if (!request) throw networkError('help-request-not-found');
  return request;
}

/** The request, and nobody else changes it until the transaction ends. @throws 'help-request-not-found' */
export async function lockHelpRequest(tx: Transaction, id: string): Promise<HelpRequest> {
  await tx.query(`SELECT FROM help_request WHERE id = $1 FOR UPDATE`, [id]);
  return readHelpRequest(tx, id);
}

export async function insertHelpRequest(tx: Transaction, request: HelpRequest): Promise<void> {
  const { id, version, kimId, title, description, neededBy, status, createdAt } = request;
  await tx.query(
    `INSERT INTO help_request (id, version, kim_id, title, description, needed_by, status, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [id, version, kimId, title, description, neededBy, status, createdAt],
  );
}

/** Stores a changed request whose row is locked. */
export async function updateHelpRequest(tx: Transaction, request: HelpRequest): Promise<void> {
  const { id, version, status, helpingKimId, doneOn, updatedAt } = request;
  await tx.query(
    `UPDATE help_request SET version = $2, status = $3, helping_kim_id = $4, done_on = $5, updated_at = $6 WHERE id = $1`,
    [id, version, status, helpingKimId, doneOn, updatedAt],
  );
}

/** @throws 'help-offered-already' */
export async function insertHelpOffer(tx: Transaction, requestId: string, offer: HelpOffer): Promise<void> {
  try {
    await tx.query(
      `INSERT INTO help_offer (id, help_request_id, kim_id, message, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [offer.id, requestId, offer.kimId, offer.message, offer.createdAt],
    );
  } catch (error) {
    if (isUniqueViolation(error, 'help_offer_once')) throw networkError('help-offered-already');
    throw error;
  }
}

/** Whose offers there are, first come first. */
export function helpOffersOf(tx: Transaction, requestId: string): Promise<{ id: string; kimId: string }[]> {
  return tx.query(`SELECT id, kim_id AS "kimId" FROM help_offer WHERE help_request_id = $1 ORDER BY id`, [requestId]);
}

/** The active KIM that are told of what this one asks for: its partners, and those of its districts; 200 at the most. */
export async function neighboursOf(tx: Transaction, kimId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT kim.id FROM kim
       JOIN (SELECT partner_kim_id AS id FROM partnership WHERE proposer_kim_id = $1 AND status = 'ACCEPTED'
             UNION
             SELECT proposer_kim_id FROM partnership WHERE partner_kim_id = $1 AND status = 'ACCEPTED'
             UNION
             SELECT theirs.kim_id
               FROM kim_village AS ours
               JOIN kim_village AS theirs ON left(theirs.village_code, 8) = left(ours.village_code, 8)
              WHERE ours.kim_id = $1) AS near ON near.id = kim.id
      WHERE kim.status = 'ACTIVE' AND kim.id <> $1 ORDER BY kim.id LIMIT 200`,
    [kimId],
  );
  return rows.map(({ id }) => id);
}
