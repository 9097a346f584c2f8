import type { Database } from '#database';

/**
 * Moves a scheduled training to the day on which it took place, `YYYY-MM-DD`, for one that was held before there was the
 * registry: sessions that have begun cannot be announced, and who was there is entered once it is over. All its sessions
 * move by the same whole days. Does nothing once it is completed, or when it is over already.
 */
export async function backdateTraining(
  database: Pick<Database, 'query'>,
  { id, on }: { readonly id: string; readonly on: string },
): Promise<void> {
  await database.query(
    `WITH earlier AS (
       SELECT id, make_interval(days => (starts_at AT TIME ZONE 'Asia/Jakarta')::date - $2::date) AS shift
         FROM training
        WHERE id = $1 AND status = 'SCHEDULED' AND ends_at > now()),
     sessions AS (
       UPDATE training_session SET starts_at = starts_at - shift, ends_at = ends_at - shift
         FROM earlier WHERE training_id = earlier.id)
     UPDATE training SET starts_at = starts_at - shift, ends_at = ends_at - shift FROM earlier WHERE training.id = earlier.id`,
    [id, on],
  );
}
