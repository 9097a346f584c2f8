import { type Queryable, sql, type Sql, type Transaction } from '#database';
import { networkError } from '../network.errors.js';
import type { HelpOfferEntity } from './help-offer.entity.js';
import type { HelpRequest } from './help-request.entity.js';

/** A request for help with the names of the KIM and the number of offers. */
export interface ListedHelpRequest extends HelpRequest {
  readonly kimName: string;
  readonly helpingKimName: string | null;
  readonly offers: number;
}

/** A help offer with the name of its KIM. */
export interface ListedHelpOffer extends Omit<HelpOfferEntity, 'helpRequestId'> {
  readonly kimName: string;
}

/** @param rest what follows the joined tables `help_request`, `kim` and `helper` */
export function readHelpRequests(source: Queryable, rest: Sql): Promise<ListedHelpRequest[]> {
  return source.query<ListedHelpRequest>(sql`
    SELECT help_request.*, needed_by::text, done_on::text, kim.name AS kim_name, helper.name AS helping_kim_name,
           (SELECT count(*)::int FROM help_offer WHERE help_request_id = help_request.id) AS offers
      FROM help_request
      JOIN kim ON kim.id = help_request.kim_id
      LEFT JOIN kim AS helper ON helper.id = helping_kim_id ${rest}`);
}

/** @throws 'help-request-not-found' */
export async function readHelpRequest(source: Queryable, id: string): Promise<ListedHelpRequest> {
  const [request] = await readHelpRequests(source, sql`WHERE help_request.id = ${id}`);
  if (!request) throw networkError('help-request-not-found');
  return request;
}

/** The offers to a request, in the order of their arrival. */
export function helpOffersOf(tx: Transaction, requestId: string): Promise<{ id: string; kimId: string }[]> {
  return tx.query(sql`SELECT id, kim_id FROM help_offer WHERE help_request_id = ${requestId} ORDER BY id`);
}

/** The active KIM to notify of a request of this one: its partners and those of its districts, at most 200. */
export async function neighboursOf(tx: Transaction, kimId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT kim.id FROM kim
      JOIN (SELECT partner_kim_id AS id FROM partnership WHERE proposer_kim_id = ${kimId} AND status = 'ACCEPTED'
            UNION
            SELECT proposer_kim_id FROM partnership WHERE partner_kim_id = ${kimId} AND status = 'ACCEPTED'
            UNION
            SELECT theirs.kim_id
              FROM kim_village AS ours
              JOIN kim_village AS theirs ON left(theirs.village_code, 8) = left(ours.village_code, 8)
             WHERE ours.kim_id = ${kimId}) AS near ON near.id = kim.id
     WHERE kim.status = 'ACTIVE' AND kim.id <> ${kimId} ORDER BY kim.id LIMIT 200`);
  return rows.map(({ id }) => id);
}
