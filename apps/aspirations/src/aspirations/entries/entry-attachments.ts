import type { AttachmentRule } from '#attachments';
import { sql } from '#database';
import { targetOf } from '../aspiration.step.js';

/** Whoever reads the case sees what bears out what is written in it. */
export const mayReadEntryAttachment: AttachmentRule = async (actor, id, { access, database }) => {
  const [row] = await database.query<{ villageCode: string; kimId: string | null; agencyId: string | null }>(
    sql`SELECT village_code, kim_id, agency_id
       FROM aspiration_entry JOIN aspiration ON aspiration.id = aspiration_id WHERE aspiration_entry.id = ${id}`,
  );
  return row !== undefined && actor !== undefined && access.allows(actor, 'aspiration.read', targetOf(row));
};
