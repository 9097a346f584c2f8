import { type Database, sql } from '#database';

/** A KIM that existed before the registry: all recorded changes of it happened on this day, `YYYY-MM-DD`. */
export interface BackdatedKim {
  readonly id: string;
  readonly since: string;
}

/**
 * Backdates the registrations of KIM to the days on which they took place, for KIM older than the registry. The
 * order of the transitions, the versions and the published events stay unchanged: no event contains the day of a
 * transition. Repeating it changes nothing.
 */
export async function backdateKims(database: Pick<Database, 'query'>, kims: readonly BackdatedKim[]): Promise<void> {
  await database.query(sql`
    WITH earlier AS (
      SELECT kim.id, (since::date + time '09:00') AT TIME ZONE 'Asia/Jakarta' - created_at AS shift
        FROM jsonb_to_recordset(${JSON.stringify(kims)}::jsonb) AS given(id uuid, since text) JOIN kim USING (id)
       WHERE since::date < (created_at AT TIME ZONE 'Asia/Jakarta')::date),
    steps AS (
      UPDATE kim_history SET at = at + shift FROM earlier WHERE subject_id = earlier.id)
    UPDATE kim SET created_at = created_at + shift, updated_at = updated_at + shift,
                   active_since = (active_since + shift)::date
      FROM earlier WHERE kim.id = earlier.id`);
}
