import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';

/** What is decided about messages, apart from attempts and receipts, which have tables of their own. */
export const decisionKinds = [
  'CHANNEL_CHOSEN',
  'CHANNEL_SKIPPED',
  'HELD',
  'RELEASED',
  'GATHERED',
  'SUPPRESSED',
  'ESCALATED',
  'EXPIRED',
  'CANCELLED',
  'UNREACHABLE',
  'TIMED_OUT',
  'CRASHED',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export interface NewDecision {
  readonly messageId: string;
  readonly decision: DecisionKind;
  readonly reason?: string;
  /** No personal data. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Records decisions, in the transaction in which they take effect. */
@Injectable()
export class Decisions {
  async add(tx: Transaction, decisions: readonly NewDecision[]): Promise<void> {
    if (decisions.length === 0) return;
    const rows = decisions.map(({ messageId, decision, reason, detail }) => ({
      message_id: messageId,
      decision,
      reason: reason ?? null,
      detail: detail ?? null,
    }));
    await tx.query(sql`
      INSERT INTO decision (message_id, decision, reason, detail, at)
      SELECT message_id, decision, reason, detail, now()
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
               message_id uuid, decision text, reason text, detail jsonb)`);
  }
}
