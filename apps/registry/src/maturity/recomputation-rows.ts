import type { Transaction } from '#database';

/** An order to assess months again, as it is in the database. Months are `YYYY-MM`. */
export interface Recomputation {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly formula: number | null;
  readonly atMonth: string;
  readonly afterKimId: string | null;
  readonly done: number;
  readonly changed: number;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

export const recomputationColumns = `
  id, to_char(first_month, 'YYYY-MM') AS "from", to_char(last_month, 'YYYY-MM') AS "to", formula,
  to_char(at_month, 'YYYY-MM') AS "atMonth", after_kim_id AS "afterKimId", done, changed, requested_at AS "requestedAt",
  finished_at AS "finishedAt"`;

export async function insertRecomputation(
  tx: Transaction,
  {
    id,
    from,
    to,
    formula,
    requestedBy,
  }: Pick<Recomputation, 'id' | 'from' | 'to' | 'formula'> & { requestedBy: string },
): Promise<Recomputation> {
  const [inserted] = await tx.query<Recomputation>(
    `INSERT INTO maturity_recomputation (id, first_month, last_month, formula, at_month, done, changed, requested_by, requested_at)
     VALUES ($1, $2::date, $3::date, $4, $2::date, 0, 0, $5, now()) RETURNING ${recomputationColumns}`,
    [id, `${from}-01`, `${to}-01`, formula, requestedBy],
  );
  return inserted!;
}

/** The oldest order that is neither finished nor in other hands, and nobody else's until the transaction ends. */
export async function lockOpenRecomputation(tx: Transaction): Promise<Recomputation | undefined> {
  const [open] = await tx.query<Recomputation>(
    `SELECT ${recomputationColumns} FROM maturity_recomputation
      WHERE finished_at IS NULL ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  return open;
}

/** Stores how far it has got. */
export async function updateRecomputation(tx: Transaction, recomputation: Recomputation): Promise<void> {
  const { id, atMonth, afterKimId, done, changed, finishedAt } = recomputation;
  await tx.query(
    `UPDATE maturity_recomputation
        SET at_month = $2::date, after_kim_id = $3, done = $4, changed = $5, finished_at = $6
      WHERE id = $1`,
    [id, `${atMonth}-01`, afterKimId, done, changed, finishedAt],
  );
}
