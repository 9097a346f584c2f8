import { type Queryable, sql, type Sql } from '#database';
import { dueOn } from '../../aspirations/office-deadline.js';
import type { InformationDecision } from './information-request.entity.js';
import { informationRequestError } from '../information-request.errors.js';
import type { InformationRequestRecord } from './information-request.dto.js';

/** The last decision of `information_request`, as `decision`. */
const joinDecision = sql`
  LEFT JOIN LATERAL (SELECT * FROM information_decision
                      WHERE information_decision.aspiration_id = information_request.aspiration_id
                      ORDER BY information_decision.number DESC LIMIT 1) AS decision ON true`;

export const requestTables = sql`
  information_request JOIN aspiration ON aspiration.id = information_request.aspiration_id ${joinDecision}`;

export const lacksPurpose = sql`(information_request.purpose IS NULL)`;
/** No requester is named, or the name has been erased. */
export const lacksIdentity = sql`NOT EXISTS (SELECT FROM reporter_key WHERE reporter_key.aspiration_id = aspiration.id)`;

/** SQL of the number that the register gives a request. */
export const registerNumber = sql`(information_request.year || '/' || lpad(information_request.number::text, 4, '0'))`;

const ofDecisionTime = sql`stage = 'INFORMATION_REQUEST' AND aspiration_id = aspiration.id`;

export const requestColumns = sql`
  aspiration.id, aspiration.version, aspiration.status, ${registerNumber} AS number, tracking_number, category,
  village_code, kim_id, title, anonymous, confidential, received_at, responded_at, closed_at, ${dueOn}::text AS due_on,
  EXISTS (SELECT FROM deadline WHERE ${ofDecisionTime} AND extended_by > 0 AND stopped_at IS NULL) AS extended,
  EXISTS (SELECT FROM deadline WHERE ${ofDecisionTime} AND missed_at IS NOT NULL AND stopped_at IS NULL) AS late,
  ${lacksPurpose} AS lacks_purpose, ${lacksIdentity} AS lacks_identity, decision.outcome, decision.ground`;

/** @throws 404 `information-request-not-found` */
export async function requestOf(source: Queryable, condition: Sql): Promise<InformationRequestRecord> {
  const [row] = await source.query<InformationRequestRecord>(sql`
    SELECT ${requestColumns}, body, purpose, information_request.form, answer FROM ${requestTables} WHERE ${condition}`);
  if (!row) throw informationRequestError('information-request-not-found');
  return row;
}

/** The decisions on a request, oldest first. */
export function decisionsOf(source: Queryable, aspirationId: string): Promise<InformationDecision[]> {
  return source.query<InformationDecision>(sql`
    SELECT id, aspiration_id, number, outcome, ground, consequence_test, subject, form, cost, held_by, forwarded,
           working_days, late, decided_by, decided_at
      FROM information_decision WHERE aspiration_id = ${aspirationId} ORDER BY number`);
}
