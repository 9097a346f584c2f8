import type { AttachmentRule } from '#attachments';
import { sql } from '#database';
import { mayRead, type Readable } from '../reach.js';

/** Readers of an aspiration see the evidence of its entries. */
export const mayReadEntryAttachment: AttachmentRule = async (actor, id, { access, database }) => {
  const [row] = await database.query<Readable>(sql`
    SELECT aspiration.kind, village_code, kim_id, check_kim_id, agency_id, confidential
      FROM aspiration_entry JOIN aspiration ON aspiration.id = aspiration_id WHERE aspiration_entry.id = ${id}`);
  return row !== undefined && mayRead(access, actor, row);
};
