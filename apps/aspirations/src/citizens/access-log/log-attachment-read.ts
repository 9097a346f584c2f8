import type { DownloadObserver } from '#attachments';
import { sql } from '#database';
import { readerOf } from '../../agencies/reader.js';
import { type Reachable, targetOf } from '../../aspirations/aspiration.step.js';

/** Repeated downloads of a file, such as its parts one after another, are one read. */
const sameReadMinutes = 10;

type ConfidentialAspiration = Reachable & { readonly id: string };

/** Logs who downloads an attachment of a confidential aspiration: its citizen has a right to know. */
export const logAttachmentRead: DownloadObserver = async (actor, { id, ownerId }, { access, database }) => {
  const [aspiration] = await database.query<ConfidentialAspiration>(sql`
    SELECT whole.id, whole.village_code, whole.kim_id, whole.agency_id, whole.confidential
      FROM (SELECT id, parent_id FROM aspiration WHERE id = ${ownerId}
            UNION ALL
            SELECT aspiration.id, parent_id FROM aspiration_entry JOIN aspiration ON aspiration.id = aspiration_id
             WHERE aspiration_entry.id = ${ownerId}) AS owner
      JOIN aspiration AS whole ON whole.id = coalesce(owner.parent_id, owner.id)
      LEFT JOIN aspiration_intake AS intake ON intake.aspiration_id = whole.id
     WHERE whole.confidential AND intake.citizen_account IS DISTINCT FROM ${actor?.subject ?? null}`);
  if (!aspiration || !actor) return;
  const { role, agencyId } = readerOf(access, actor, 'aspiration.read', targetOf(aspiration));
  await database.query(sql`
    INSERT INTO reporter_access (id, aspiration_id, actor, role, agency_id, what, attachment_id)
    SELECT uuidv7(), ${aspiration.id}, ${actor.subject}, ${role}, ${agencyId}, 'ATTACHMENT', ${id}
     WHERE NOT EXISTS (SELECT FROM reporter_access
                        WHERE aspiration_id = ${aspiration.id} AND attachment_id = ${id} AND actor = ${actor.subject}
                          AND at > now() - make_interval(mins => ${sameReadMinutes}))`);
};
