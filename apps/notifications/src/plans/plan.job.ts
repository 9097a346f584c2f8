import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Database, inBatches, sql } from '#database';
import { CoalescingRunner } from '../coalescing-runner.js';
import { Messages } from '../messages/messages.js';
import type { OpenPlan, ResolvedPlan } from './open-plan.js';
import { PlanAudiences } from './plan-audiences.js';
import type { Plan } from './plan.entity.js';

const batchSize = 50;
/** Duration of a claim; after it, another process works on the plans of a stopped one. */
const leaseSeconds = 30;
const maxDelaySeconds = 300;

type PlannedNotification = Pick<Plan, 'id' | 'template' | 'aboutKind' | 'aboutId' | 'variables'>;

/** Resolves the recipients of each plan and creates their messages. */
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
    private readonly messages: Messages,
  ) {}

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  run(): Promise<void> {
    return this.runner.run();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.runner.end();
  }

  private async planAll(): Promise<void> {
    await inBatches(batchSize, async () => {
      const plans = await this.claim();
      if (plans.length === 0) return 0;
      const { resolved, postponed } = await this.audiences.resolve(plans);
      if (resolved.length > 0) await this.finish(resolved);
      if (postponed.length > 0) await this.postpone(postponed);
      return plans.length;
    });
  }

  private claim(): Promise<OpenPlan[]> {
    return this.database.query<OpenPlan>(sql`
      WITH due AS MATERIALIZED (
        SELECT id FROM plan WHERE planned_at IS NULL AND due_at <= now()
         ORDER BY due_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED
      )
      UPDATE plan SET due_at = now() + ${leaseSeconds} * interval '1 s', tries = tries + 1
        FROM due
       WHERE plan.id = due.id
      RETURNING plan.id, template, audience, audience_id, created_at < now() - interval '1 day' AS old`);
  }

  /** A run whose claim has expired finds its plans finished and creates no further message. */
  private async finish(resolved: readonly ResolvedPlan[]): Promise<void> {
    const messagesOf = await this.messages.prepare(
      resolved.map(({ plan: { id: planId, template }, recipients }) => ({ planId, template, recipients })),
    );
    await this.database.transaction(async (tx) => {
      const finished = await tx.query<PlannedNotification>(sql`
        UPDATE plan SET planned_at = now(), messages = counted.messages
          FROM unnest(${[...messagesOf.keys()]}::uuid[], ${[...messagesOf.values()].map(({ length }) => length)}::int[])
               AS counted (id, messages)
         WHERE plan.id = counted.id AND planned_at IS NULL
        RETURNING plan.id, template, about_kind, about_id, variables`);
      const notifications = finished.map(({ id, aboutKind, aboutId, template, variables }) => ({
        planId: id,
        template,
        about: { kind: aboutKind, id: aboutId },
        variables,
        messages: messagesOf.get(id)!,
      }));
      await this.messages.create(tx, notifications);
    });
  }

  /** With growing delays of five minutes at the most, until the service that owns the contacts responds. */
  private async postpone(plans: readonly OpenPlan[]): Promise<void> {
    await this.database.query(sql`
      UPDATE plan SET due_at = now() + least(2 ^ least(tries, 10), ${maxDelaySeconds}) * interval '1 s'
       WHERE id = ANY (${plans.map(({ id }) => id)}::uuid[])`);
  }
}
