import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database, sql } from '#database';
import { Vault } from '#vault';
import { DispatchJob } from '../dispatch/dispatch.job.js';
import { CoalescingRunner } from '../coalescing-runner.js';
import type { OpenPlan } from './open-plan.js';
import { PlanAudiences } from './plan-audiences.js';
import { planMessages } from './plan-messages.js';

const batchSize = 50;
/** Duration of a claim; after it, another process works on the plans of a stopped one. */
const leaseSeconds = 30;
const maxDelaySeconds = 300;

/** Resolves the recipients of each plan and creates one message for each recipient and channel. */
@Injectable()
export class PlanJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger('PlanJob');
  private readonly runner = new CoalescingRunner(
    () => this.planAll(),
    (error) => this.logger.warn({ err: error }, 'Working on plans failed, the next run retries'),
  );

  constructor(
    private readonly database: Database,
    private readonly audiences: PlanAudiences,
    private readonly vault: Vault,
    private readonly dispatch: DispatchJob,
  ) {}

  @Interval(1_000)
  run(): Promise<void> {
    return this.runner.run();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.runner.end();
  }

  private async planAll(): Promise<void> {
    for (;;) {
      const plans = await this.claim();
      if (plans.length === 0) return;
      const { resolved, postponed } = await this.audiences.resolve(plans);
      if (resolved.length > 0) {
        await planMessages(this.database, this.vault, resolved);
        void this.dispatch.run();
      }
      if (postponed.length > 0) await this.postpone(postponed);
      if (plans.length < batchSize) return;
    }
  }

  private claim(): Promise<OpenPlan[]> {
    return this.database.query<OpenPlan>(
      sql`WITH due AS MATERIALIZED (
         SELECT id FROM plan WHERE planned_at IS NULL AND due_at <= now()
          ORDER BY due_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
       )
       UPDATE plan SET due_at = now() + ${leaseSeconds} * interval '1 s', tries = tries + 1
         FROM due
        WHERE plan.id = due.id
       RETURNING plan.id, audience, audience_id, created_at < now() - interval '1 day' AS old`,
    );
  }

  /** With growing delays of five minutes at the most, until the service that owns the contacts responds. */
  private async postpone(plans: readonly OpenPlan[]): Promise<void> {
    await this.database.query(
      sql`UPDATE plan SET due_at = now() + least(2 ^ least(tries, 10), ${maxDelaySeconds}) * interval '1 s'
              WHERE id = ANY(${plans.map(({ id }) => id)}::uuid[])`,
    );
  }
}
