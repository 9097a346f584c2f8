import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import type { LifecycleObserver } from '#lifecycle';
import { cursorValues, type Page, pageOf } from '#http-api';
import { aspirationsError } from '../../aspirations.errors.js';
import {
  type LaporHandOverQuery,
  type LaporHandOverRecord,
  type LaporHandOverResponse,
  selectHandOver,
  toHandOverResponse,
} from './lapor-hand-over.dto.js';
import { laporHandOverOf, statusAfter } from './lapor-hand-over-rows.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import {
  type AspirationFacts,
  type AspirationState,
  type AspirationStep,
  targetOf,
  type TransitionInput,
} from '../../aspirations/aspiration.step.js';

/** Hands aspirations over to SP4N-LAPOR!. */
@Injectable()
export class LaporHandOver
  implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit
{
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly access: Access,
  ) {}

  onModuleInit(): void {
    this.lifecycle.observe(this);
  }

  async applied(tx: Transaction, steps: readonly AspirationStep[]): Promise<void> {
    for (const { action, after, now } of steps)
      if (action === 'refer' && after.referredTo === 'LAPOR') await this.queue(tx, after, now);
  }

  /**
   * Queues a hand-over: it is sent after the transaction, and again until it has arrived. Called in the transaction and under
   * the lock of the transition that refers the aspiration; idempotent.
   */
  private async queue(tx: Transaction, aspiration: Pick<AspirationState, 'id'>, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO lapor_hand_over (aspiration_id, status, queued_at, due_at) VALUES ($1, 'QUEUED', $2, $2)
       ON CONFLICT DO NOTHING`,
      [aspiration.id, now],
    );
  }

  /** Retries a refused, failed or unacknowledged hand-over. @throws 409 `lapor-hand-over-status` otherwise */
  retry(aspirationId: string, actor: Actor, now = new Date()): Promise<LaporHandOverResponse> {
    return this.database.transaction(async (tx) => {
      const aspiration = await this.lifecycle.lock(tx, aspirationId);
      this.access.check(actor, 'lapor.retry', targetOf(aspiration));
      await this.requeue(tx, aspiration, now);
      await this.lifecycle.applyTo(tx, aspiration, 'lapor-retry', { actor, now });
      return this.get(aspirationId, tx);
    });
  }

  /** Aspirations referred before a gateway was configured have not been queued. */
  private async requeue(tx: Transaction, aspiration: AspirationState, now: Date): Promise<void> {
    const before = await laporHandOverOf(tx, aspiration.id);
    if (!before && aspiration.referredTo === 'LAPOR') return this.queue(tx, aspiration, now);
    if (!before) throw aspirationsError('lapor-hand-over-not-found');
    const status = statusAfter(before, 'retry');
    if (!status) throw aspirationsError('lapor-hand-over-status', { detail: before.status });
    await tx.query(
      `UPDATE lapor_hand_over SET status = $2, due_at = $3, tries = 0, last_failure = NULL WHERE aspiration_id = $1`,
      [aspiration.id, status, now],
    );
  }

  /** @throws 404 `lapor-hand-over-not-found` */
  async get(aspirationId: string, from: Pick<Transaction, 'query'> = this.database): Promise<LaporHandOverResponse> {
    const [row] = await from.query<LaporHandOverRecord>(`${selectHandOver} WHERE aspiration_id = $1`, [aspirationId]);
    if (!row) throw aspirationsError('lapor-hand-over-not-found');
    return toHandOverResponse(row);
  }

  /** Longest waiting first. */
  async list({ limit, cursor, status, laporId }: LaporHandOverQuery): Promise<Page<LaporHandOverResponse>> {
    const after = cursor === undefined ? undefined : cursorValues(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
    const values: unknown[] = [];
    const place = (value: unknown) => `$${values.push(value)}`;
    const conditions = [
      after && `(queued_at, aspiration_id) > (${place(after[0])}, ${place(after[1])})`,
      status !== undefined && `hand_over.status = ${place(status)}`,
      laporId !== undefined && `lapor_id = ${place(laporId)}`,
    ].filter((condition) => typeof condition === 'string');
    const rows = await this.database.query<LaporHandOverRecord>(
      `${selectHandOver} WHERE ${['true', ...conditions].join(' AND ')}
        ORDER BY queued_at, aspiration_id LIMIT ${place(limit + 1)}`,
      values,
    );
    return pageOf(rows.map(toHandOverResponse), limit, (row) => [row.queuedAt, row.aspirationId]);
  }
}
