import { Inject, Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { DispatchSignal } from '../../messages/dispatch-signal.js';
import { BulkRelease } from '../../messages/policy/bulk-release.js';
import type { BulkPlan, Canary } from './bulk-plan.entity.js';
import { outcomesOf, type SliceOutcomes, type SpikeLimits, spikeOf } from './outcome-watch.js';
import { PlanLifecycle } from './plan.lifecycle.js';

/** After so many seconds a plan whose messages are with providers looks for their outcomes again. */
const outcomeSeconds = 5;

/** The injection token of the limits of a release. */
export const releaseLimits = Symbol('release limits');

export interface ReleaseLimits extends SpikeLimits {
  /** Messages that are released together, and that wait for a provider at most. */
  readonly slice: number;
  /** How long outcomes of the canary slice are awaited. */
  readonly canaryMinutes: number;
}

/** Releases the messages of a plan in slices: few wait at a time, so that a pause or a cancellation reaches all others. */
@Injectable()
export class Release {
  constructor(
    private readonly plans: PlanLifecycle,
    private readonly dispatch: DispatchSignal,
    private readonly messages: BulkRelease,
    @Inject(releaseLimits) private readonly limits: ReleaseLimits,
  ) {}

  /** Waits for the outcomes of the canary slice, or releases what is missing of it. */
  async canary(tx: Transaction, plan: BulkPlan, now: Date): Promise<boolean> {
    const wanted = canarySize(plan.canary!, plan.planned);
    const [{ released, open, since }] = (await tx.query<{ released: number; open: boolean; since: Date | null }>(sql`
      SELECT (count(*) FILTER (WHERE finished_at IS NOT NULL OR due_at < 'infinity'))::int AS released,
             EXISTS (SELECT FROM message WHERE plan_id = ${plan.id} AND finished_at IS NULL) AS open,
             greatest(max(not_before), (SELECT max(at) FROM plan_history
                                         WHERE subject_id = ${plan.id} AND action = 'send-canary')) AS since
        FROM message WHERE plan_id = ${plan.id} AND wave = 1`)) as [
      { released: number; open: boolean; since: Date | null },
    ];
    if (released < wanted && (await this.releaseSlice(tx, plan, 1, wanted - released)) > 0) return false;
    // Its recipients want nothing now.
    if (released === 0 && open) return this.waitForFirst(tx, plan);
    const outcomes = await outcomesOf(tx, plan);
    const verdict = canaryVerdict(outcomes, this.limits, (now.getTime() - since!.getTime()) / 60_000);
    if (verdict === 'wait') {
      const deadline = new Date(since!.getTime() + this.limits.canaryMinutes * 60_000);
      return waitForWaiting(tx, plan, outcomes, deadline);
    }
    const { sent, bounced, retried, waiting } = outcomes;
    const system = { actor: SYSTEM_ACTOR, authorized: true } as const;
    await (verdict === 'good'
      ? this.plans.applyTo(tx, plan, 'release', { ...system, changes: { checked: [...plan.checked, 'CANARY'] } })
      : this.plans.applyTo(tx, plan, 'stop', {
          ...system,
          changes: { pauseCause: 'CANARY_FAILED', pauseDetail: { sent, bounced, retried, waiting } },
        }));
    return verdict === 'good';
  }

  /** Pauses on a spike, else releases the next slice when few messages wait, and completes the plan after the last outcome. */
  async run(tx: Transaction, plan: BulkPlan): Promise<boolean> {
    const system = { actor: SYSTEM_ACTOR, authorized: true } as const;
    const outcomes = await outcomesOf(tx, plan);
    const spike = spikeOf(outcomes, this.limits);
    if (spike) {
      await this.plans.applyTo(tx, plan, 'stop', { ...system, changes: spike });
      return true;
    }
    if (outcomes.waiting >= this.limits.slice) return waitForWaiting(tx, plan, outcomes);
    const released = await this.releaseSlice(tx, plan, plan.wave + 1, this.limits.slice);
    if (released > 0) return false;
    const open = await tx.query(sql`
      SELECT FROM message WHERE plan_id = ${plan.id} AND finished_at IS NULL LIMIT 1`);
    if (open.length > 0) return this.waitForFirst(tx, plan);
    await this.plans.applyTo(tx, plan, 'complete', { ...system, changes: { settledAt: new Date() } });
    return false;
  }

  /** All that is left waits: for the end of quiet hours, for a digest, for another attempt, or for an outcome. */
  private async waitForFirst(tx: Transaction, { id }: BulkPlan): Promise<false> {
    await tx.query(sql`
      UPDATE bulk_plan SET look_at = (
        SELECT min(CASE WHEN state = 'SENDING' THEN now()
                        WHEN state = 'SENT' OR gathered_in IS NOT NULL THEN now() + ${outcomeSeconds} * interval '1 s'
                        WHEN due_at = 'infinity' THEN not_before ELSE due_at END)
          FROM message WHERE plan_id = ${id} AND finished_at IS NULL)
       WHERE id = ${id}`);
    return false;
  }

  private async releaseSlice(tx: Transaction, plan: BulkPlan, wave: number, size: number): Promise<number> {
    const released = await this.messages.release(tx, plan, wave, size);
    if (released === 0) return 0;
    await tx.query(sql`UPDATE bulk_plan SET wave = ${wave}, look_at = NULL WHERE id = ${plan.id}`);
    tx.afterCommit(() => this.dispatch.notify());
    return released;
  }
}

/** Nothing changes before the first of the messages that wait is sent: until then they are not counted again. */
async function waitForWaiting(
  tx: Transaction,
  { id }: BulkPlan,
  { firstAt }: SliceOutcomes,
  latest: Date | null = null,
): Promise<false> {
  await tx.query(sql`
    UPDATE bulk_plan SET look_at = least(${firstAt}::timestamptz, ${latest}::timestamptz)
     WHERE id = ${id} AND ${firstAt}::timestamptz > now()`);
  return false;
}

/** At least one message, and never more than there are. */
export function canarySize({ percent, messages }: Canary, planned: number): number {
  const wanted = messages ?? Math.ceil((planned * (percent ?? 0)) / 100);
  return Math.min(planned, Math.max(1, wanted));
}

/** Good when every outcome is known, or the time is over and most are; bad on too many failures, or without any success. */
export function canaryVerdict(
  outcomes: SliceOutcomes,
  limits: ReleaseLimits,
  minutes: number,
): 'wait' | 'good' | 'bad' {
  const { waiting, sent, bounced, retried } = outcomes;
  if (spikeOf(outcomes, { ...limits, minimum: 1 }) !== undefined && waiting <= retried) return 'bad';
  if (waiting === 0) return 'good';
  if (minutes < limits.canaryMinutes) return 'wait';
  return sent > bounced + waiting ? 'good' : 'bad';
}
