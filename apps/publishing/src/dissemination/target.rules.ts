import { type Sql, sql } from '#database';

/** The row of `edition_target` that holds for an edition, under the alias `target`. */
export function targetOfEdition(editionId: Sql): Sql {
  return sql`
    LEFT JOIN edition_target AS stored ON stored.edition_id = ${editionId}
   CROSS JOIN LATERAL (SELECT coalesce(stored.kim_statuses, '{ACTIVE}') AS kim_statuses, stored.levels,
                              stored.fields_of_activity, coalesce(stored.notify, 'MEMBERS') AS notify) AS target`;
}

/** Whether the `kim` is one of those that the `target` means; whichever villages it serves. */
export const isTargeted = sql`(
      kim.status = ANY (target.kim_statuses)
  AND (target.levels IS NULL
       OR EXISTS (SELECT FROM kim_level WHERE kim_level.kim_id = kim.id AND kim_level.level = ANY (target.levels)))
  AND (target.fields_of_activity IS NULL OR kim.fields_of_activity && target.fields_of_activity))`;
