import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { allOf, columnsOf, Database, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import type { HistoryPage, HistoryQuery, VersionedCommand } from '#lifecycle';
import { BulkPlan, type PlanCheck } from './bulk-plan.entity.js';
import { PlanCreation } from './plan-creation.js';
import { balance, type Conservation, countStates } from './conservation.js';
import { DryRuns } from './dry-runs.js';
import {
  type NewPlan,
  type PlanPage,
  type PlanQuery,
  type PlanRecall,
  type PlanResponse,
  toPlanResponse,
} from './plan.dto.js';
import { activePlanStatuses } from './plan.workflow.js';
import { planError } from './plan.errors.js';
import { PlanLifecycle, targetOf } from './plan.lifecycle.js';
import type { PlanPermission } from './plan.policy.js';
import { Withdrawal } from './withdrawal.js';

const read: PlanPermission = 'plan.read';
const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** Plans for audiences within the scope of their readers, and the commands of those who manage them. */
@Injectable()
export class PlanService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly plans: PlanLifecycle,
    private readonly creation: PlanCreation,
    private readonly dryRuns: DryRuns,
    private readonly withdrawal: Withdrawal,
  ) {}

  async list(actor: Actor, query: PlanQuery): Promise<PlanPage> {
    const { status, sender } = query;
    const rows = await this.database.query<BulkPlan>(sql`
      SELECT ${columnsOf(BulkPlan)} FROM bulk_plan
       WHERE ${allOf(
         this.access.scopeCondition(actor, read, { everyArea: sql`unnest(areas)`, agency: sql`sender` }),
         status && sql`status = ${status}`,
         sender && sql`sender = ${sender}`,
         newestFirst.after(query),
       )}
       ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, toPlanResponse);
  }

  async read(actor: Actor, id: string): Promise<PlanResponse> {
    return toPlanResponse(await this.find(actor, id));
  }

  async history(actor: Actor, id: string, query: HistoryQuery): Promise<HistoryPage> {
    await this.find(actor, id);
    return this.plans.history(this.database, id, query);
  }

  /** Where the messages of the plan are, counted at one moment. */
  async conservation(actor: Actor, id: string): Promise<Conservation> {
    await this.find(actor, id);
    const [plan] = await this.database.query<{ planned: number }>(sql`SELECT planned FROM bulk_plan WHERE id = ${id}`);
    return balance(plan!.planned, await countStates(this.database, sql`plan_id = ${id}`));
  }

  /** A draft with its dry run. */
  async create(tx: Transaction, actor: Actor, body: NewPlan): Promise<PlanResponse> {
    const { template, variables, about, notBefore, expiresAt, ...plan } = body;
    const times = { notBefore: toDate(notBefore), expiresAt: toDate(expiresAt) };
    this.access.check(actor, 'plan.manage' satisfies PlanPermission, targetOf(body));
    const id = uuidv7();
    const content = await this.creation.content(tx, template, variables);
    const now = new Date();
    const dryRun = await this.dryRuns.estimate(tx, { ...plan, ...times }, content, now);
    const draft = await this.creation.create(
      tx,
      { ...plan, ...times, id, dryRun, createdBy: actor.subject },
      { ...content, about: about ?? { kind: 'PLAN', id }, eventId: id, eventSequence: 1, correlationId: id },
      actor,
      now,
    );
    return toPlanResponse(draft);
  }

  /** Repeats the dry run of a draft. */
  estimate(command: VersionedCommand): Promise<PlanResponse> {
    const now = new Date();
    return this.apply('estimate', command, {
      now,
      changes: async ({ tx, before }) => ({ dryRun: await this.dryRuns.estimateStored(tx, before, now) }),
    });
  }

  approve(command: VersionedCommand): Promise<PlanResponse> {
    return this.apply('approve', command, {
      changes: ({ now }) => ({ approvedBy: command.actor.subject, approvedAt: now }),
    });
  }

  start(command: VersionedCommand): Promise<PlanResponse> {
    return this.apply('start', command);
  }

  pause(command: VersionedCommand, reason: string): Promise<PlanResponse> {
    return this.apply('pause', command, { reason, changes: { pauseCause: 'MANUAL', pauseDetail: null } });
  }

  /** Who resumes accepts the figures that paused the plan; it goes on where it stopped. */
  resume(command: VersionedCommand, reason: string): Promise<PlanResponse> {
    return this.apply('resume', command, {
      reason,
      changes: ({ before }) => ({
        ...(before.pauseCause !== 'MANUAL' && { watchedFrom: before.wave + 1 }),
        checked: [...new Set([...before.checked, ...acceptedBy(before)])],
        pauseCause: null,
        lookAt: null,
        pauseDetail: null,
      }),
    });
  }

  cancel(command: VersionedCommand, reason: string): Promise<PlanResponse> {
    return this.apply('cancel', command, { reason });
  }

  recall(command: VersionedCommand, { reason, notice }: PlanRecall): Promise<PlanResponse> {
    return this.apply('recall', command, { reason, changes: { recallNotice: notice, settledAt: null } });
  }

  private apply(
    action: Parameters<PlanLifecycle['apply']>[1],
    command: VersionedCommand,
    more: Partial<Parameters<PlanLifecycle['apply']>[2]> = {},
  ): Promise<PlanResponse> {
    return this.database.transaction(async (tx) => {
      const plan = await this.plans.apply(tx, action, { ...command, ...more });
      if (!isActive(plan)) await this.withdrawal.stop(tx, plan);
      this.creation.wake(tx);
      return toPlanResponse(plan);
    });
  }

  private async find(actor: Actor, id: string): Promise<BulkPlan> {
    const [plan] = await this.database.query<BulkPlan>(
      sql`SELECT ${columnsOf(BulkPlan)} FROM bulk_plan WHERE id = ${id}`,
    );
    if (!plan) throw planError('plan-not-found');
    this.access.check(actor, read, targetOf(plan));
    return plan;
  }
}

function isActive({ status }: BulkPlan): boolean {
  return (activePlanStatuses as readonly string[]).includes(status);
}

function toDate(moment: string | null): Date | null {
  return moment === null ? null : new Date(moment);
}

function acceptedBy({ pauseCause }: Pick<BulkPlan, 'pauseCause'>): PlanCheck[] {
  if (pauseCause === 'OUTSIDE_DRY_RUN') return ['DRY_RUN'];
  return pauseCause === 'CANARY_FAILED' ? ['CANARY'] : [];
}
