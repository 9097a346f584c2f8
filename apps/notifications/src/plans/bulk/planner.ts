import { Injectable } from '@nestjs/common';
import { MessageFailed, MessageSuppressed } from '#contracts';
import { sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { Outbox } from '#messaging';
import { type Plan } from '../plan.entity.js';
import type { BulkPlan } from './bulk-plan.entity.js';
import { differences, partsOf } from './dry-run.js';
import { DryRuns } from './dry-runs.js';
import { PlanLifecycle } from './plan.lifecycle.js';
import { createMessages, plannedFigures, type WithheldMessage } from './planning.js';

type Content = Pick<Plan, 'template' | 'aboutKind' | 'aboutId'>;

/** Subscribers whose messages one transaction creates. */
export const chunkSize = 5_000;

/** Creates the messages of a plan, chunk by chunk, and compares them with its dry run before any of them is sent. */
@Injectable()
export class Planner {
  constructor(
    private readonly plans: PlanLifecycle,
    private readonly dryRuns: DryRuns,
    private readonly outbox: Outbox,
  ) {}

  /** One chunk, or the check after the last one. Returns whether more is to be done at once. */
  async step(tx: Transaction, plan: BulkPlan): Promise<boolean> {
    if (plan.plannedAt === null) return this.createChunk(tx, plan);
    if (!plan.checked.includes('DRY_RUN') && !(await this.check(tx, plan))) return false;
    const action = plan.canary !== null && !plan.checked.includes('CANARY') ? 'send-canary' : 'release';
    const checked = [...new Set([...plan.checked, 'DRY_RUN' as const])];
    await this.plans.applyTo(tx, plan, action, { actor: SYSTEM_ACTOR, authorized: true, changes: { checked } });
    return true;
  }

  private async createChunk(tx: Transaction, plan: BulkPlan): Promise<boolean> {
    const dryRun = plan.dryRun ?? (await this.dryRuns.estimateStored(tx, plan, new Date()));
    const [notification] = await tx.query<Content>(
      sql`SELECT template, about_kind, about_id FROM plan WHERE id = ${plan.id}`,
    );
    const { cursor, subscribers, created, withheld } = await createMessages(tx, plan, {
      template: notification!.template,
      size: chunkSize,
      smsSegments: partsOf(dryRun, 'SMS'),
    });
    const planned = plan.planned + created;
    const complete = subscribers < chunkSize;
    await tx.query(sql`
      UPDATE bulk_plan SET cursor = coalesce(${cursor}, cursor), planned = ${planned}, dry_run = ${JSON.stringify(dryRun)}::jsonb,
                           planned_at = CASE WHEN ${complete} THEN now() END
       WHERE id = ${plan.id}`);
    await tx.query(sql`UPDATE plan SET messages = ${planned} WHERE id = ${plan.id}`);
    await this.publish(tx, plan, notification!, withheld);
    // An audience that grew far beyond its dry run is not planned to its end.
    const bound = Math.max(dryRun.planned + 1, dryRun.planned * (1 + plan.tolerancePercent / 100));
    if (planned <= bound || plan.checked.includes('DRY_RUN')) return true;
    await this.stop(tx, plan.id, { plannedExpected: dryRun.planned, plannedActual: planned });
    return false;
  }

  /** False: the plan was stopped. */
  private async check(tx: Transaction, plan: BulkPlan): Promise<boolean> {
    const beyond = differences(plan.dryRun!, await plannedFigures(tx, plan.id), plan.tolerancePercent);
    if (Object.keys(beyond).length === 0) return true;
    await this.stop(tx, plan.id, beyond);
    return false;
  }

  private async stop(tx: Transaction, id: string, pauseDetail: Record<string, number>): Promise<void> {
    await this.plans.apply(tx, 'stop', {
      id,
      actor: SYSTEM_ACTOR,
      authorized: true,
      changes: { pauseCause: 'OUTSIDE_DRY_RUN', pauseDetail },
    });
  }

  private async publish(
    tx: Transaction,
    plan: BulkPlan,
    { template, aboutKind, aboutId }: Content,
    withheld: readonly WithheldMessage[],
  ): Promise<void> {
    if (withheld.length === 0) return;
    const at = new Date().toISOString();
    const events = withheld.map(({ id, channel, recipient, reason }) => {
      const about = { kind: aboutKind, id: aboutId };
      const fields = { messageId: id, version: 1, channel, template, about, recipient, class: plan.class };
      return reason === 'NO_CONTACT'
        ? MessageFailed({ ...fields, reason, failedAt: at })
        : MessageSuppressed({ ...fields, reason: reason as 'ADDRESS_SUPPRESSED', suppressedAt: at });
    });
    await this.outbox.add(tx, ...events);
  }
}
