import type { AttachmentRule } from '#attachments';
import { targetOf } from '../aspiration.step.js';

/** Whoever reads the case sees what bears out what is written in it. */
export const mayReadEntryAttachment: AttachmentRule = async (actor, id, { access, database }) => {
  const [row] = await database.query<{ villageCode: string; kimId: string | null; agencyId: string | null }>(
    `SELECT village_code AS "villageCode", kim_id AS "kimId", agency_id AS "agencyId"
       FROM aspiration_entry JOIN aspiration ON aspiration.id = aspiration_id WHERE aspiration_entry.id = $1`,
    [id],
  );
  return row !== undefined && actor !== undefined && access.allows(actor, 'aspiration.read', targetOf(row));
};
