import { sql, type Transaction } from '#database';
import type { RecomputationEntity } from './recomputation.entity.js';

/** A request to assess months again, as it is in the database. Months are `YYYY-MM`. */
export type Recomputation = Readonly<RecomputationEntity>;

export const recomputationColumns = sql`
  id, to_char(first_month, 'YYYY-MM') AS first_month, to_char(last_month, 'YYYY-MM') AS last_month, formula,
  to_char(at_month, 'YYYY-MM') AS at_month, after_kim_id, done, changed, requested_by, requested_at, finished_at`;

/** Locks the oldest request that is neither finished nor locked. */
export async function lockOpenRecomputation(tx: Transaction): Promise<Recomputation | undefined> {
  const [open] = await tx.query<Recomputation>(sql`
    SELECT ${recomputationColumns} FROM maturity_recomputation
     WHERE finished_at IS NULL ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
  return open;
}
