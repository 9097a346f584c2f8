import { sql } from '#database';
import { masked } from '../../aspirations/redaction/text-redaction.js';
import type { PublicAspiration } from './public-aspiration.dto.js';

/**
 * SQL of whether an aspiration is public. Evaluated on the aspiration itself with every request, without a copy: once its
 * protection is raised, it disappears from every public response.
 */
export const isPublic = sql`(aspiration.verified_at IS NOT NULL AND NOT aspiration.confidential
                          AND aspiration.merged_into IS NULL AND aspiration.parent_id IS NULL
                          AND aspiration.status <> 'ARCHIVED')`;

/** SQL of the public view of aspirations, to be followed by conditions. */
export const selectPublic = sql`
  SELECT aspiration.id, status, kind, category, village_code, title, body, answer, received_at,
         (SELECT json_build_object('id', agency.id, 'name', agency.name)
            FROM agency WHERE agency.id = agency_id) AS agency,
         (SELECT due_on::text FROM deadline
           WHERE aspiration_id = aspiration.id AND stage IN ('RESPONSE', 'RESOLUTION')
           ORDER BY deadline.id DESC LIMIT 1) AS answer_due_on,
         (SELECT at FROM aspiration_history
           WHERE subject_id = aspiration.id ORDER BY version DESC LIMIT 1) AS updated_at,
         (SELECT json_agg(json_build_object('status', to_status, 'at', at) ORDER BY version)
            FROM aspiration_history
           WHERE subject_id = aspiration.id AND from_status IS DISTINCT FROM to_status) AS history
    FROM aspiration`;

export type PublicRow = Omit<PublicAspiration, 'receivedAt' | 'updatedAt'> & { receivedAt: Date; updatedAt: Date };

export function toPublicAspiration(row: PublicRow): PublicAspiration {
  return {
    ...masked(row),
    receivedAt: row.receivedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    history: row.history.map(({ status, at }) => ({ status, at: new Date(at).toISOString() })),
  };
}
