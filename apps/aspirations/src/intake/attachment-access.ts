import type { AttachmentRule } from '#attachments';
import { sql } from '#database';
import { mayRead, type Readable } from '../aspirations/reach.js';

/** The kind of the attachments of an aspiration, or of a draft of one. */
export const aspirationAttachment = 'aspiration';

/** Readers of the aspiration, or of a part of it, see its photos; of a draft, and of an own aspiration, its account does. */
export const mayReadAspirationAttachment: AttachmentRule = async (actor, id, { access, database }) => {
  if (!actor) return false;
  const rows = await database.query<Readable & { readonly own: boolean }>(sql`
    SELECT citizen_account IS NOT DISTINCT FROM ${actor.subject} AS own, kind, village_code, kim_id, check_kim_id, agency_id,
           confidential
      FROM aspiration LEFT JOIN aspiration_intake ON aspiration_id = id WHERE id = ${id} OR parent_id = ${id}`);
  if (rows.length > 0) return rows.some((row) => row.own || mayRead(access, actor, row));
  const drafts = await database.query(
    sql`SELECT FROM aspiration_draft WHERE id = ${id} AND account = ${actor.subject}`,
  );
  return drafts.length > 0;
};
