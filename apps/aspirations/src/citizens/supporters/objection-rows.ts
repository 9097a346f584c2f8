import { sql, type Transaction } from '#database';
import type { AspirationState } from '../../aspirations/aspiration.step.js';

/**
 * Records that a supporter objects to the present answer of an aspiration. Gives the number of citizens behind the verified
 * supporters who do, each counted once.
 */
export async function recordObjection(
  tx: Transaction,
  { id: aspirationId, respondedAt }: AspirationState,
  supporterId: string,
  at: Date,
): Promise<number> {
  const [row] = await tx.query<{ objectors: number }>(sql`
    WITH recorded AS (
      INSERT INTO supporter_objection (supporter_id, aspiration_id, responded_at, at)
      VALUES (${supporterId}, ${aspirationId}, ${respondedAt}, ${at}) ON CONFLICT DO NOTHING
    ), objector AS (
      SELECT ${supporterId}::uuid AS id
      UNION SELECT supporter_id FROM supporter_objection
             WHERE aspiration_id = ${aspirationId} AND responded_at = ${respondedAt}
    )
    SELECT count(DISTINCT coalesce(encode(citizen_fingerprint, 'hex'), supporter.id::text))::int AS objectors
      FROM objector JOIN supporter USING (id) LEFT JOIN reporter_key ON reporter_key.aspiration_id = supporter.id
     WHERE verified_at IS NOT NULL`);
  return row!.objectors;
}
