import { type Queryable, sql } from '#database';
import type { InformationObjection } from './objection.entity.js';
import type { Objectionable } from './objection-grounds.js';

/** What can be objected to now: the last decision, unless the request waits for another. */
export async function objectionableOf(source: Queryable, aspirationId: string): Promise<Objectionable> {
  const [row] = await source.query<Objectionable>(sql`
    SELECT decision.outcome, decision.cost,
           coalesce(decision.late, EXISTS (SELECT FROM deadline
              WHERE deadline.aspiration_id = aspiration.id AND stage = 'INFORMATION_REQUEST' AND stopped_at IS NULL
                AND due_on < (now() AT TIME ZONE 'Asia/Jakarta')::date)) AS late
      FROM aspiration LEFT JOIN LATERAL (
        SELECT outcome, cost, late FROM information_decision WHERE information_decision.aspiration_id = aspiration.id
         ORDER BY number DESC LIMIT 1) AS decision ON status NOT IN ('RECEIVED', 'RETURNED')
     WHERE id = ${aspirationId}`);
  return row!;
}

/** The last objection to a request; null before the first. */
export async function lastObjectionOf(source: Queryable, aspirationId: string) {
  const [row] = await source.query<Pick<InformationObjection, 'ground' | 'filedAt' | 'outcome' | 'disputeUntil'>>(sql`
    SELECT ground, filed_at, outcome, dispute_until::text FROM information_objection
     WHERE aspiration_id = ${aspirationId} ORDER BY id DESC LIMIT 1`);
  return row ? { ...row, filedAt: row.filedAt.toISOString() } : null;
}
