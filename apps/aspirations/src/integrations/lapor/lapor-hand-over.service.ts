import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, sql, type Transaction } from '#database';
import type { LifecycleObserver } from '#lifecycle';
import { key, keyset, type Page, page } from '#http-api';
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

const oldestFirst = keyset({ queuedAt: key.timestamp(), aspirationId: key.uuid() });

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
      sql`INSERT INTO lapor_hand_over (aspiration_id, status, queued_at, due_at)
              VALUES (${aspiration.id}, 'QUEUED', ${now}, ${now})
       ON CONFLICT DO NOTHING`,
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
      sql`UPDATE lapor_hand_over SET status = ${status}, due_at = ${now}, tries = 0, last_failure = NULL
              WHERE aspiration_id = ${aspiration.id}`,
    );
  }

  /** @throws 404 `lapor-hand-over-not-found` */
  async get(aspirationId: string, from: Pick<Transaction, 'query'> = this.database): Promise<LaporHandOverResponse> {
    const [row] = await from.query<LaporHandOverRecord>(sql`${selectHandOver} WHERE aspiration_id = ${aspirationId}`);
    if (!row) throw aspirationsError('lapor-hand-over-not-found');
    return toHandOverResponse(row);
  }

  /** Longest waiting first. */
  async list({ limit, cursor, status, laporId }: LaporHandOverQuery): Promise<Page<LaporHandOverResponse>> {
    const rows = await this.database.query<LaporHandOverRecord>(
      sql`${selectHandOver}
        WHERE ${allOf(
          status && sql`hand_over.status = ${status}`,
          laporId !== undefined && sql`lapor_id = ${laporId}`,
          oldestFirst.after({ cursor }),
        )}
        ${oldestFirst.orderAndLimit({ limit })}`,
    );
    return page(
      rows.map((row) => ({ ...row, queuedAt: row.queuedAt! })),
      { limit },
      oldestFirst,
      toHandOverResponse,
    );
  }
}
