import { type Queryable, sql, type Sql } from '#database';
import type { OfficesByArea } from './route.js';

/** SQL of the newest answers of an aspiration; none where they are to the questions of an earlier category. */
export const answersOf = (id: Sql, category: Sql): Sql => sql`coalesce((
  SELECT given.answers
    FROM ((SELECT answer_update.category, answers FROM answer_update
            WHERE aspiration_id = ${id} ORDER BY answer_update.version DESC LIMIT 1)
          UNION ALL
          SELECT form_category, answers FROM aspiration_intake WHERE aspiration_id = ${id}
          LIMIT 1) AS given (category, answers)
   WHERE given.category = ${category}), '{}')`;

/** The active agencies that are offices of villages and districts, or of these alone. */
export async function officesByArea(source: Queryable, areas?: readonly string[]): Promise<OfficesByArea> {
  const rows = await source.query<{ areaCode: string; id: string }>(sql`
    SELECT area_code, id FROM agency
     WHERE area_code IS NOT NULL AND status = 'ACTIVE'
       AND (${areas ?? null}::text[] IS NULL OR area_code = ANY (${areas ?? null}::text[]))`);
  return new Map(rows.map(({ areaCode, id }) => [areaCode, id]));
}
