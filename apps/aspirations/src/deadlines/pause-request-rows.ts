import { sql, type Transaction } from '#database';

/** Decides the open request of an aspiration. @returns 0 when there is none */
export async function decideRequest(
  tx: Transaction,
  aspirationId: string,
  { granted, by, now }: { readonly granted: boolean; readonly by: string; readonly now: Date },
): Promise<number> {
  const decided = await tx.query(sql`
    UPDATE deadline_pause_request SET decided_at = ${now}, decided_by = ${by}, granted = ${granted}
     WHERE aspiration_id = ${aspirationId} AND decided_at IS NULL RETURNING aspiration_id`);
  return decided.length;
}
