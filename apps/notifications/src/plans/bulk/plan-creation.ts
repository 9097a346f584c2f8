import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { messageSubjects } from '#contracts';
import { sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { Templates } from '../../templates/templates.service.js';
import { templateNames } from '../../templates/catalog/built-in.js';
import type { BulkPlan } from './bulk-plan.entity.js';
import type { Content } from './dry-runs.js';
import { planError } from './plan.errors.js';
import { PlanLifecycle } from './plan.lifecycle.js';
import { PlanRunJob } from './plan-run.job.js';

/** The content of the messages, and the cause of the plan. */
export interface PlanContent extends Content {
  readonly about: { readonly kind: (typeof messageSubjects)[number]; readonly id: string };
  readonly eventId: string;
  readonly eventSequence: number;
  readonly correlationId: string;
  readonly traceparent?: string | undefined;
}

export type PlanOptions = Pick<
  BulkPlan,
  | 'id'
  | 'sender'
  | 'class'
  | 'disaster'
  | 'topic'
  | 'channels'
  | 'areas'
  | 'audience'
  | 'notBefore'
  | 'expiresAt'
  | 'canary'
  | 'tolerancePercent'
  | 'dryRun'
  | 'createdBy'
>;

/** Stores a plan for an audience: its content beside those of events, so that its messages are dispatched like all others. */
@Injectable()
export class PlanCreation {
  constructor(
    private readonly plans: PlanLifecycle,
    private readonly job: PlanRunJob,
    private readonly templates: Templates,
  ) {}

  /** @throws 422 `template-unknown`, `template-variables` */
  async content(tx: Transaction, template: string, variables: Readonly<Record<string, string>>): Promise<Content> {
    const name = templateNames.find((one) => one === template);
    if (!name) throw planError('template-unknown');
    try {
      await this.templates.renderCurrent(name, 'id', variables, tx);
    } catch (error) {
      throw planError('template-variables', { detail: error instanceof Error ? error.message : String(error) });
    }
    return { template: name, variables };
  }

  /** A draft of a person. */
  async create(
    tx: Transaction,
    options: PlanOptions,
    content: PlanContent,
    actor: Actor,
    now: Date,
  ): Promise<BulkPlan> {
    await insertContent(tx, options.id, content, now);
    return this.plans.create(tx, { ...options, ...untouched, createdAt: now }, { actor, now });
  }

  /** A plan that follows from an event and starts by itself; its dry run comes first. */
  async announce(tx: Transaction, options: PlanOptions, content: PlanContent, now: Date): Promise<void> {
    await insertContent(tx, options.id, content, now);
    const system = { actor: SYSTEM_ACTOR, authorized: true, now } as const;
    const plan = await this.plans.create(tx, { ...options, ...untouched, createdAt: now }, system);
    await this.plans.applyTo(tx, plan, 'announce', system);
    this.wake(tx);
  }

  /** The job works on it at once after the commit. */
  wake(tx: Transaction): void {
    tx.afterCommit(() => void this.job.run());
  }
}

const untouched = {
  cursor: null,
  plannedAt: null,
  planned: 0,
  wave: 0,
  watchedFrom: 0,
  pauseCause: null,
  pauseDetail: null,
  checked: [],
  approvedBy: null,
  approvedAt: null,
  lookAt: null,
  recallNotice: null,
  settledAt: null,
};

async function insertContent(tx: Transaction, id: string, content: PlanContent, now: Date): Promise<void> {
  const { template, variables, about, eventId, eventSequence, correlationId, traceparent = null } = content;
  await tx.query(sql`
    INSERT INTO plan (id, event_id, event_sequence, template, audience, audience_id, about_kind, about_id, variables,
                      correlation_id, traceparent, due_at, planned_at, created_at)
    VALUES (${id}, ${eventId}, ${eventSequence}, ${template}, 'EXPRESSION', ${id}, ${about.kind}, ${about.id},
            ${JSON.stringify(variables)}::jsonb, ${correlationId}, ${traceparent}, ${now}, ${now}, ${now})`);
}
