import type { AttachmentRule } from '#attachments';
import { sql } from '#database';
import { mayRead, type Readable } from '../../aspirations/reach.js';

/** The kind of the documents of a decision. */
export const decisionAttachment = 'information-decision';

/** Readers of the request see what was given; the requester, by number and PIN. */
export const mayReadDecisionAttachment: AttachmentRule = async (actor, id, { access, database }) => {
  const [row] = await database.query<Readable>(sql`
    SELECT aspiration.kind, village_code, kim_id, check_kim_id, agency_id, confidential
      FROM information_decision JOIN aspiration ON aspiration.id = aspiration_id WHERE information_decision.id = ${id}`);
  return row !== undefined && mayRead(access, actor, row);
};
