import { type Queryable, sql, type Transaction } from '#database';
import type { RecomputationEntity, RecomputationOutcome } from './recomputation.entity.js';

/** A request to assess months again, as it is in the database. Months are `YYYY-MM`. */
export type Recomputation = Readonly<RecomputationEntity>;

export const recomputationColumns = sql`
  id, to_char(first_month, 'YYYY-MM') AS first_month, to_char(last_month, 'YYYY-MM') AS last_month, formula,
  to_char(at_month, 'YYYY-MM') AS at_month, after_kim_id, done, changed, requested_by, requested_at, finished_at, outcome, failure`;

/** Locks the oldest request that is neither finished nor locked. */
export async function lockOpenRecomputation(tx: Transaction): Promise<Recomputation | undefined> {
  const [open] = await tx.query<Recomputation>(sql`
    SELECT ${recomputationColumns} FROM maturity_recomputation
     WHERE finished_at IS NULL ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
  return open;
}

/** Ends a recomputation that is open; gives it as it is then, or undefined when it was not. Waits for a batch in progress. */
export async function endRecomputation(
  source: Queryable,
  id: string,
  outcome: RecomputationOutcome,
  failure: string | null = null,
): Promise<Recomputation | undefined> {
  const [ended] = await source.query<Recomputation>(sql`
    UPDATE maturity_recomputation SET finished_at = now(), outcome = ${outcome}, failure = ${failure}
     WHERE id = ${id} AND finished_at IS NULL RETURNING ${recomputationColumns}`);
  return ended;
}
