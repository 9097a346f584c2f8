import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, sql, type Transaction } from '#database';
import { CoalescingRunner } from '../../coalescing-runner.js';
import type { BulkPlan } from './bulk-plan.entity.js';
import type { PlanStatus } from './plan.workflow.js';
import { PlanLifecycle } from './plan.lifecycle.js';
import { Planner } from './planner.js';
import { Release } from './release.js';
import { Withdrawal } from './withdrawal.js';

/** Works on plans for audiences, step by step, each step in a transaction under the lock of its plan. */
@Injectable()
export class PlanRunJob implements BeforeApplicationShutdown {
  private readonly logger = new Logger('PlanRunJob');
  private readonly steps: Partial<Record<PlanStatus, (tx: Transaction, plan: BulkPlan) => Promise<boolean>>> = {
    PLANNING: (tx, plan) => this.planner.step(tx, plan),
    CANARY: (tx, plan) => this.release.canary(tx, plan, new Date()),
    RUNNING: (tx, plan) => this.release.run(tx, plan),
    PAUSED: (tx, plan) => this.withdrawal.hold(tx, plan),
    CANCELLED: (tx, plan) => this.withdrawal.cancel(tx, plan),
    RECALLED: (tx, plan) => this.withdrawal.recall(tx, plan),
  };
  private readonly runner = new CoalescingRunner(
    () => this.runAll(),
    (error) => this.logger.warn({ err: error }, 'Working on plans failed, the next run retries'),
  );

  constructor(
    private readonly database: Database,
    private readonly plans: PlanLifecycle,
    private readonly planner: Planner,
    private readonly release: Release,
    private readonly withdrawal: Withdrawal,
  ) {}

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  run(): Promise<void> {
    return this.runner.run();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.runner.end();
  }

  /** One step of each plan in turns, so that a large plan does not delay the others. */
  private async runAll(): Promise<void> {
    const active = await this.database.query<{ id: string }>(
      sql`SELECT id FROM bulk_plan
           WHERE settled_at IS NULL AND status <> 'DRAFT'
             AND (status NOT IN ('CANARY', 'RUNNING') OR look_at IS NULL OR look_at <= now())
           ORDER BY id`,
    );
    for (let working = active.map(({ id }) => id); working.length > 0;) {
      const more: string[] = [];
      for (const id of working) if (await this.runOne(id)) more.push(id);
      working = more;
    }
  }

  private async runOne(id: string): Promise<boolean> {
    try {
      return await this.database.transaction(async (tx) => {
        const plan = await this.plans.lockIfFree(tx, id);
        return plan !== null && plan.settledAt === null && this.step(tx, plan);
      });
    } catch (error) {
      this.logger.error({ err: error, planId: id }, 'A step of a plan failed, the next run repeats it');
      return false;
    }
  }

  private async step(tx: Transaction, plan: BulkPlan): Promise<boolean> {
    return (await this.steps[plan.status]?.(tx, plan)) ?? false;
  }
}
