import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { allOf, Database, type Queryable, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import { type LifecycleObserver, SYSTEM_ACTOR } from '#lifecycle';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import {
  type AspirationFacts,
  type AspirationState,
  type AspirationStep,
  targetOf,
  type TransitionInput,
} from '../../aspirations/aspiration.step.js';
import {
  type LaporHandOverPage,
  type LaporHandOverQuery,
  type LaporHandOverRecord,
  type LaporHandOverResponse,
  selectHandOver,
  toHandOverResponse,
} from './lapor-hand-over.dto.js';
import { LaporHandOverLifecycle } from './lapor-hand-over.lifecycle.js';
import { laporError } from './lapor.errors.js';
import type { LaporPermission } from './lapor.policy.js';

const oldestFirst = keyset({ queuedAt: key.timestamp(), aspirationId: key.uuid(sql`hand_over.id`) });

/** Queues aspirations that are referred to SP4N-LAPOR!, in the transaction that refers them, and shows their hand-overs. */
@Injectable()
export class LaporHandOverService
  implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit
{
  constructor(
    private readonly database: Database,
    private readonly aspirations: AspirationLifecycle,
    private readonly handOvers: LaporHandOverLifecycle,
    private readonly access: Access,
  ) {}

  onModuleInit(): void {
    this.aspirations.observe(this);
  }

  async applied(tx: Transaction, steps: readonly AspirationStep[]): Promise<void> {
    for (const { action, after, now } of steps) if (action === 'refer') await this.queue(tx, after, now);
  }

  /**
   * Retries a refused, failed or unacknowledged hand-over, and queues an aspiration that was referred before there was a
   * gateway.
   *
   * @throws 404 `aspiration-not-found`, `lapor-hand-over-not-found`; 409 `transition-refused`
   */
  retry(id: string, actor: Actor, now = new Date()): Promise<LaporHandOverResponse> {
    return this.database.transaction(async (tx) => {
      const aspiration = await this.aspirations.lock(tx, id);
      this.access.check(actor, 'lapor.retry' satisfies LaporPermission, targetOf(aspiration));
      const changes = { dueAt: now, tries: 0, lastFailure: null };
      if (!(await this.queue(tx, aspiration, now)))
        await this.handOvers.apply(tx, 'retry', { id, actor, now, changes });
      await this.aspirations.applyTo(tx, aspiration, 'lapor-retry', { actor, now });
      return this.get(id, tx);
    });
  }

  /** @throws 404 `lapor-hand-over-not-found` */
  async get(id: string, from: Queryable = this.database): Promise<LaporHandOverResponse> {
    const [row] = await from.query<LaporHandOverRecord>(sql`${selectHandOver} WHERE hand_over.id = ${id}`);
    if (!row) throw laporError('lapor-hand-over-not-found');
    return toHandOverResponse(row);
  }

  /** Longest waiting first. */
  async list(query: LaporHandOverQuery): Promise<LaporHandOverPage> {
    const { status, laporId } = query;
    const condition = allOf(
      status && sql`hand_over.status = ${status}`,
      laporId !== undefined && sql`lapor_id = ${laporId}`,
      oldestFirst.after(query),
    );
    const rows = await this.database.query<LaporHandOverRecord>(
      sql`${selectHandOver} WHERE ${condition} ${oldestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, oldestFirst, toHandOverResponse);
  }

  /** Queues an aspiration that is referred to LAPOR!; false when it is not, or has a hand-over. */
  private async queue(tx: Transaction, { id, referredTo }: AspirationState, now: Date): Promise<boolean> {
    if (referredTo !== 'LAPOR') return false;
    const empty = {
      lastFailure: null,
      sentAt: null,
      laporId: null,
      laporStatus: null,
      lastReceiptAt: null,
      polledAt: null,
    };
    const handOver = { ...empty, id, queuedAt: now, dueAt: now, tries: 0 };
    const created = await this.handOvers.createMany(tx, [handOver], { actor: SYSTEM_ACTOR, now });
    return created.length > 0;
  }
}
