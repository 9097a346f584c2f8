import { sql } from '#database';
import type { PublicAspiration } from './public-aspiration.dto.js';

/** SQL of the public view of aspirations, to be followed by conditions. */
export const selectPublic = sql`
  SELECT aspiration.id, status, kind, category, village_code, title_masked AS title, body_masked AS body,
         answer_masked AS answer, received_at,
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
    ...row,
    receivedAt: row.receivedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    history: row.history.map(({ status, at }) => ({ status, at: new Date(at).toISOString() })),
  };
}
