import type { AttachmentRule } from '#attachments';
import { targetOf } from '../aspirations/aspiration.service.js';
import { isAllowed } from '../is-allowed.js';

/** Whoever reads the case, or a part of it, sees its photos; of a draft, and of the own case, who entered them. */
export const mayReadAspirationAttachment: AttachmentRule = async (actor, id, { access, database }) => {
  if (!actor) return false;
  const rows = await database.query<{
    own: boolean;
    villageCode: string;
    kimId: string | null;
    agencyId: string | null;
  }>(
    `SELECT citizen_account IS NOT DISTINCT FROM $2 AS own, village_code AS "villageCode", kim_id AS "kimId",
            agency_id AS "agencyId"
       FROM aspiration LEFT JOIN aspiration_intake ON aspiration_id = id WHERE id = $1 OR parent_id = $1`,
    [id, actor.subject],
  );
  if (rows.length > 0) return rows.some((row) => row.own || isAllowed(access, actor, 'aspiration.read', targetOf(row)));
  const drafts = await database.query(`SELECT FROM aspiration_draft WHERE id = $1 AND account = $2`, [
    id,
    actor.subject,
  ]);
  return drafts.length > 0;
};
