import { Injectable } from '@nestjs/common';
import { Database, type Sql, sql } from '#database';
import { type LaporHandOverRecord, selectHandOver, toHandOverResponse } from './lapor-hand-over.dto.js';
import type { Reconciliation } from './reconciliation.dto.js';

const maxItems = 100;
const dayMs = 86_400_000;

type Unqueued = Omit<Reconciliation['unqueued'][number], 'referredAt'> & { readonly referredAt: Date };
type UnmatchedReceipt = Omit<Reconciliation['unmatchedReceipts'][number], 'receivedAt'> & { readonly receivedAt: Date };

/** Compares hand-overs to SP4N-LAPOR! with its receipts. */
@Injectable()
export class LaporReconciliation {
  constructor(private readonly database: Database) {}

  async report(unacknowledgedDays: number, now = new Date()): Promise<Reconciliation> {
    const [counts, unqueued, failing, unacknowledged, refused, failed, unmatchedReceipts] = await Promise.all([
      this.counts(),
      this.unqueued(),
      this.handOversWhere(sql`hand_over.status = 'QUEUED' AND tries > 0 AND last_failure IS NOT NULL`),
      this.handOversWhere(
        sql`hand_over.status = 'HANDED_OVER' AND sent_at <= ${new Date(now.getTime() - unacknowledgedDays * dayMs)}`,
      ),
      this.handOversWhere(sql`hand_over.status = 'REFUSED'`),
      this.handOversWhere(sql`hand_over.status = 'FAILED'`),
      this.unmatchedReceipts(),
    ]);
    return { at: now.toISOString(), counts, unqueued, failing, unacknowledged, refused, failed, unmatchedReceipts };
  }

  private async counts(): Promise<Reconciliation['counts']> {
    const rows = await this.database.query<{ status: keyof Reconciliation['counts']; aspirations: number }>(
      sql`SELECT status, count(*)::int AS aspirations FROM lapor_hand_over GROUP BY status`,
    );
    const none = { QUEUED: 0, HANDED_OVER: 0, ACKNOWLEDGED: 0, REFUSED: 0, FAILED: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ status, aspirations }) => [status, aspirations])) };
  }

  private async unqueued(): Promise<Reconciliation['unqueued']> {
    const rows = await this.database.query<Unqueued>(sql`
      SELECT id AS aspiration_id, tracking_number, closed_at AS referred_at
        FROM aspiration
       WHERE referred_to = 'LAPOR' AND NOT EXISTS (SELECT FROM lapor_hand_over WHERE lapor_hand_over.id = aspiration.id)
       ORDER BY closed_at, id LIMIT ${maxItems}`);
    return rows.map(({ referredAt, ...row }) => ({ ...row, referredAt: referredAt.toISOString() }));
  }

  private async handOversWhere(condition: Sql) {
    const rows = await this.database.query<LaporHandOverRecord>(
      sql`${selectHandOver} WHERE ${condition} ORDER BY queued_at, hand_over.id LIMIT ${maxItems}`,
    );
    return rows.map(toHandOverResponse);
  }

  private async unmatchedReceipts(): Promise<Reconciliation['unmatchedReceipts']> {
    const rows = await this.database.query<UnmatchedReceipt>(sql`
      SELECT reference, fault, outcome, lapor_id, received_at
        FROM lapor_unmatched_receipt ORDER BY received_at DESC, reference LIMIT ${maxItems}`);
    return rows.map(({ receivedAt, ...receipt }) => ({ ...receipt, receivedAt: receivedAt.toISOString() }));
  }
}
