import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { Database, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { transitionOf } from '#workflow';
import type { LaporOutcome, LaporReceipt } from './lapor-gateway.js';
import { LaporHandOver, LaporUnmatchedReceipt } from './lapor-hand-over.entity.js';
import { LaporHandOverLifecycle } from './lapor-hand-over.lifecycle.js';
import { type LaporHandOverAction, laporHandOverWorkflow } from './lapor-hand-over.workflow.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type { AspirationState } from '../../aspirations/aspiration.step.js';
import { retryDelayAfter } from './retry-delay.js';

type Fault = 'unknown-reference' | 'another-id' | 'id-taken' | 'out-of-order';

interface Locked {
  readonly aspiration: AspirationState;
  readonly handOver: LaporHandOver;
}

/** Records the outcomes of hand-overs and the receipts of LAPOR!. */
@Injectable()
export class LaporOutcomes {
  constructor(
    private readonly database: Database,
    private readonly aspirations: AspirationLifecycle,
    private readonly handOvers: LaporHandOverLifecycle,
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
      const locked = await this.lock(tx, aspirationId);
      if (locked.handOver.status !== 'QUEUED') return;
      if (outcome.kind !== 'handed-over') return this.recordFailure(tx, locked, outcome.failure, now);
      await this.apply(tx, locked, 'hand-over', { now, changes: { dueAt: null, sentAt: now, lastFailure: null } });
    });
  }

  /** Records a receipt; stores an unmatched one for manual review. Idempotent. */
  async handleReceipt(receipt: LaporReceipt, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const fault = await this.applyReceipt(tx, receipt, now);
      if (fault) await storeUnmatched(tx, receipt, fault, now);
    });
  }

  private async applyReceipt(tx: Transaction, receipt: LaporReceipt, now: Date): Promise<Fault | undefined> {
    const { reference, outcome, laporId, laporStatus } = receipt;
    if (!isUuid(reference) || !(await isQueued(tx, reference))) return 'unknown-reference';
    const locked = await this.lock(tx, reference);
    const { handOver } = locked;
    const allows = (action: LaporHandOverAction) => transitionOf(laporHandOverWorkflow, handOver.status, action);
    const received = { dueAt: null, lastReceiptAt: now };
    if (outcome === 'REFUSED') {
      if (handOver.status === 'REFUSED') return undefined;
      if (!allows('refuse')) return 'out-of-order';
      await this.apply(tx, locked, 'refuse', { now, changes: { ...received, lastFailure: laporStatus } });
      return undefined;
    }
    if (handOver.laporId !== null && handOver.laporId !== laporId) return 'another-id';
    if (allows('progress')) return this.recordProgress(tx, locked, laporStatus, now);
    if (!allows('acknowledge')) return 'out-of-order';
    if (await isTaken(tx, laporId!, reference)) return 'id-taken';
    const sentAt = handOver.sentAt ?? now;
    const changes = { ...received, laporId, laporStatus, lastFailure: null, sentAt };
    await this.apply(tx, locked, 'acknowledge', { now, changes, reason: `SP4N-LAPOR! ${laporId}` });
    return undefined;
  }

  /** A receipt with the same status takes no step: LAPOR! is polled hourly. */
  private async recordProgress(
    tx: Transaction,
    locked: Locked,
    laporStatus: string | null,
    now: Date,
  ): Promise<undefined> {
    const { id, laporStatus: before } = locked.handOver;
    const changes = { laporStatus: laporStatus ?? before, lastReceiptAt: now };
    if (changes.laporStatus === before) await tx.manager.update(LaporHandOver, { id }, changes);
    else await this.apply(tx, locked, 'progress', { now, changes, reason: changes.laporStatus });
  }

  private async recordFailure(tx: Transaction, locked: Locked, lastFailure: string, now: Date): Promise<void> {
    const delay = retryDelayAfter(locked.handOver.tries);
    if (delay === undefined) return this.apply(tx, locked, 'fail', { now, changes: { dueAt: null, lastFailure } });
    const changes = { dueAt: new Date(now.getTime() + delay), lastFailure };
    await this.handOvers.applyTo(tx, locked.handOver, 'postpone', { actor: SYSTEM_ACTOR, now, changes });
  }

  /** Locks an aspiration and its hand-over. */
  private async lock(tx: Transaction, id: string): Promise<Locked> {
    const aspiration = await this.aspirations.lock(tx, id);
    return { aspiration, handOver: await this.handOvers.lock(tx, id) };
  }

  /** Changes the hand-over, and records it in the history of the aspiration. */
  private async apply(
    tx: Transaction,
    { aspiration, handOver }: Locked,
    action: 'hand-over' | 'acknowledge' | 'progress' | 'refuse' | 'fail',
    { changes, ...rest }: { now: Date; changes: Partial<LaporHandOver>; reason?: string | null },
  ): Promise<void> {
    const command = { ...rest, actor: SYSTEM_ACTOR };
    await this.handOvers.applyTo(tx, handOver, action, { ...command, changes });
    await this.aspirations.applyTo(tx, aspiration, `lapor-${action}`, command);
  }
}

async function isQueued(tx: Transaction, reference: string): Promise<boolean> {
  return (await tx.query(sql`SELECT FROM lapor_hand_over WHERE id = ${reference}`)).length > 0;
}

async function isTaken(tx: Transaction, laporId: string, reference: string): Promise<boolean> {
  const taken = await tx.query(sql`SELECT FROM lapor_hand_over WHERE lapor_id = ${laporId} AND id <> ${reference}`);
  return taken.length > 0;
}

async function storeUnmatched(tx: Transaction, receipt: LaporReceipt, fault: Fault, now: Date): Promise<void> {
  const { reference, outcome, laporId } = receipt;
  const unmatched = { reference, fault, outcome, laporId, receivedAt: now };
  await tx.manager.upsert(LaporUnmatchedReceipt, unmatched, ['reference', 'fault']);
}
