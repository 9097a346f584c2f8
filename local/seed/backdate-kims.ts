import type { Database } from '#database';

/** A KIM that was at work before it was entered: all that is known of its life happened on this day, `YYYY-MM-DD`. */
export interface BackdatedKim {
  readonly id: string;
  readonly since: string;
}

/**
 * Dates the registrations of KIM back to the days on which they took place, for what was kept elsewhere before there was
 * the registry. The order of their steps stays, and so do versions and everything that was said of them: no event tells on
 * which day a step was entered. To date back again changes nothing.
 */
export async function backdateKims(database: Pick<Database, 'query'>, kims: readonly BackdatedKim[]): Promise<void> {
  await database.query(
    `WITH earlier AS (
       SELECT kim.id, (since::date + time '09:00') AT TIME ZONE 'Asia/Jakarta' - created_at AS shift
         FROM jsonb_to_recordset($1::jsonb) AS given(id uuid, since text) JOIN kim USING (id)
        WHERE since::date < (created_at AT TIME ZONE 'Asia/Jakarta')::date),
     steps AS (
       UPDATE kim_history SET at = at + shift FROM earlier WHERE kim_id = earlier.id)
     UPDATE kim SET created_at = created_at + shift, updated_at = updated_at + shift,
                    active_since = (active_since + shift)::date
       FROM earlier WHERE kim.id = earlier.id`,
    [JSON.stringify(kims)],
  );
}
