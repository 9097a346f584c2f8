import { sql } from '#database';

/**
 * SQL of whether an aspiration is public. Evaluated on the aspiration itself with every request, without a copy: once its
 * protection is raised, it disappears from every public response.
 */
export const isPublic = sql`(aspiration.verified_at IS NOT NULL AND NOT aspiration.confidential
                          AND aspiration.merged_into IS NULL AND aspiration.parent_id IS NULL
                          AND aspiration.status <> 'ARCHIVED')`;
