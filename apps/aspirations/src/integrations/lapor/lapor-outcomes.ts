import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { Database, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import type { LaporOutcome, LaporReceipt } from './lapor-gateway.js';
import { type HandOverState, laporHandOverOf, statusAfter } from './lapor-hand-over-rows.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type { AspirationState } from '../../aspirations/aspiration.step.js';

const triesAtMost = 50;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

type Fault = 'unknown-reference' | 'another-id' | 'client-id-reused' | 'out-of-order';

/** Records the outcomes of hand-overs and the receipts of LAPOR!. */
@Injectable()
export class LaporOutcomes {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
  ) {}

  /** Records the outcome of a report; ignores it when the hand-over has changed meanwhile. */
  async handleOutcome(aspirationId: string, outcome: LaporOutcome, now: Date): Promise<void> {
    if (outcome.kind === 'acknowledged')
      return this.handleReceipt(
        { reference: aspirationId, outcome: 'ACKNOWLEDGED', laporId: outcome.laporId, laporStatus: null },
        now,
      );
    if (outcome.kind === 'refused')
      return this.handleReceipt(
        { reference: aspirationId, outcome: 'REFUSED', laporId: null, laporStatus: outcome.reason },
        now,
      );
    await this.database.transaction(async (tx) => {
      const aspiration = await this.lifecycle.lock(tx, aspirationId);
      const before = await laporHandOverOf(tx, aspirationId);
      if (before?.status !== 'QUEUED') return;
      if (outcome.kind === 'handed-over') await this.handedOver(tx, aspiration, now);
      else await this.failed(tx, aspiration, before, outcome.failure, now);
    });
  }

  /** Records a receipt; stores an unmatched one for manual review. Idempotent. */
  async handleReceipt(receipt: LaporReceipt, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const fault = await this.apply(tx, receipt, now);
      if (fault) await storeUnmatched(tx, receipt, fault, now);
    });
  }

  private async apply(tx: Transaction, receipt: LaporReceipt, now: Date): Promise<Fault | undefined> {
    const { reference, outcome, laporId, laporStatus } = receipt;
    if (!isUuid(reference) || !(await isQueued(tx, reference))) return 'unknown-reference';
    const aspiration = await this.lifecycle.lock(tx, reference);
    const before = (await laporHandOverOf(tx, reference))!;
    if (outcome === 'REFUSED') return this.refused(tx, aspiration, before, laporStatus, now);
    if (before.laporId !== null && before.laporId !== laporId) return 'another-id';
    if (before.status === 'ACKNOWLEDGED') return this.progressed(tx, aspiration, before, laporStatus, now);
    if (!statusAfter(before, 'acknowledge')) return 'out-of-order';
    if (await isTaken(tx, laporId!, reference)) return 'client-id-reused';
    await tx.query(
      sql`UPDATE lapor_hand_over
          SET status = 'ACKNOWLEDGED', due_at = NULL, lapor_id = ${laporId}, lapor_status = ${laporStatus},
            last_failure = NULL,
              sent_at = coalesce(sent_at, ${now}), last_receipt_at = ${now}
        WHERE aspiration_id = ${reference}`,
    );
    await this.record(tx, aspiration, 'lapor-acknowledge', now, `SP4N-LAPOR! ${laporId}`);
    return undefined;
  }

  private async refused(
    tx: Transaction,
    aspiration: AspirationState,
    before: HandOverState,
    reason: string | null,
    now: Date,
  ): Promise<Fault | undefined> {
    if (before.status === 'REFUSED') return undefined;
    if (!statusAfter(before, 'refuse')) return 'out-of-order';
    await tx.query(
      sql`UPDATE lapor_hand_over SET status = 'REFUSED', due_at = NULL, last_failure = ${reason},
              last_receipt_at = ${now}
        WHERE aspiration_id = ${aspiration.id}`,
    );
    await this.record(tx, aspiration, 'lapor-refuse', now);
    return undefined;
  }

  private async progressed(
    tx: Transaction,
    aspiration: AspirationState,
    before: HandOverState,
    laporStatus: string | null,
    now: Date,
  ): Promise<undefined> {
    const status = laporStatus ?? before.laporStatus;
    await tx.query(sql`UPDATE lapor_hand_over SET lapor_status = ${status}, last_receipt_at = ${now}
              WHERE aspiration_id = ${aspiration.id}`);
    if (status !== before.laporStatus) await this.record(tx, aspiration, 'lapor-progress', now, status ?? undefined);
    return undefined;
  }

  private async handedOver(tx: Transaction, aspiration: AspirationState, now: Date): Promise<void> {
    await tx.query(
      sql`UPDATE lapor_hand_over SET status = 'HANDED_OVER', due_at = NULL, sent_at = ${now}, last_failure = NULL
        WHERE aspiration_id = ${aspiration.id}`,
    );
    await this.record(tx, aspiration, 'lapor-hand-over', now);
  }

  /** Backs off exponentially up to one hour, for about two days. */
  private async failed(
    tx: Transaction,
    aspiration: AspirationState,
    before: HandOverState,
    failure: string,
    now: Date,
  ) {
    const over = before.tries >= triesAtMost;
    const wait = Math.min(firstWaitMs * 2 ** Math.max(0, before.tries - 1), longestWaitMs);
    await tx.query(sql`UPDATE lapor_hand_over SET status = ${over ? 'FAILED' : 'QUEUED'},
              due_at = ${over ? null : new Date(now.getTime() + wait)}, last_failure = ${failure}
              WHERE aspiration_id = ${aspiration.id}`);
    if (over) await this.record(tx, aspiration, 'lapor-fail', now);
  }

  private async record(
    tx: Transaction,
    aspiration: AspirationState,
    action: `lapor-${'hand-over' | 'acknowledge' | 'progress' | 'refuse' | 'fail'}`,
    now: Date,
    reason?: string,
  ): Promise<void> {
    await this.lifecycle.applyTo(tx, aspiration, action, { actor: SYSTEM_ACTOR, now, reason });
  }
}

async function isQueued(tx: Transaction, reference: string): Promise<boolean> {
  return (await tx.query(sql`SELECT FROM lapor_hand_over WHERE aspiration_id = ${reference}`)).length > 0;
}

async function isTaken(tx: Transaction, laporId: string, reference: string): Promise<boolean> {
  const taken = await tx.query(sql`SELECT FROM lapor_hand_over WHERE lapor_id = ${laporId}
              AND aspiration_id <> ${reference}`);
  return taken.length > 0;
}

async function storeUnmatched(tx: Transaction, receipt: LaporReceipt, fault: Fault, now: Date): Promise<void> {
  await tx.query(
    sql`INSERT INTO lapor_unmatched_receipt (reference, fault, outcome, lapor_id, received_at)
            VALUES (${receipt.reference}, ${fault}, ${receipt.outcome}, ${receipt.laporId}, ${now})
     ON CONFLICT (reference, fault) DO UPDATE
        SET outcome = excluded.outcome, lapor_id = excluded.lapor_id, received_at = excluded.received_at`,
  );
}
