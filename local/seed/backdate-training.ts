import { type Database, sql } from '#database';

/**
 * Moves a scheduled training to the day on which it took place (`YYYY-MM-DD`), because the API accepts no sessions in the
 * past. All sessions move by the same number of days. Does nothing when the training has ended.
 */
export async function backdateTraining(
  database: Pick<Database, 'query'>,
  { id, on }: { readonly id: string; readonly on: string },
): Promise<void> {
  await database.query(sql`
    WITH earlier AS (
      SELECT id, make_interval(days => (starts_at AT TIME ZONE 'Asia/Jakarta')::date - ${on}::date) AS shift
        FROM training
       WHERE id = ${id} AND status = 'SCHEDULED' AND ends_at > now()),
    sessions AS (
      UPDATE training_session SET starts_at = starts_at - shift, ends_at = ends_at - shift
        FROM earlier WHERE training_id = earlier.id)
    UPDATE training SET starts_at = starts_at - shift, ends_at = ends_at - shift FROM earlier WHERE training.id = earlier.id`);
}
