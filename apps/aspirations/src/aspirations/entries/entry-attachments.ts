import type { AttachmentRule } from '#attachments';
import { sql } from '#database';
import { type AspirationState, targetOf } from '../aspiration.step.js';

/** Readers of an aspiration see the evidence of its entries. */
export const mayReadEntryAttachment: AttachmentRule = async (actor, id, { access, database }) => {
  const [row] = await database.query<Pick<AspirationState, 'villageCode' | 'kimId' | 'agencyId'>>(sql`
    SELECT village_code, kim_id, agency_id
      FROM aspiration_entry JOIN aspiration ON aspiration.id = aspiration_id WHERE aspiration_entry.id = ${id}`);
  return row !== undefined && actor !== undefined && access.allows(actor, 'aspiration.read', targetOf(row));
};
