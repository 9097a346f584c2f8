import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import { finalStates, type WithDeadlines, transitionOf } from '#workflow';
import { agencyAspirationsV1, type DomainEvent } from '#contracts';
import { AgencyFeed } from '../agencies/delivery/agency-feed.js';
import { aspirationsError } from '../aspirations.errors.js';
import { addEntry, type NewEntry } from './entries/entry-rows.js';
import { Deadlines } from '../deadlines/deadlines.js';
import { aspirationsById, publishDeadlineEvents, notifiedAgency } from '../deadlines/publish-deadline-events.js';
import { indexSimilarity } from '../duplicates/similarity-rows.js';
import { Aspiration } from './aspiration.entity.js';
import { deadlineEvent, type DeadlineNotice, eventOf, type SplitPart } from './aspiration.events.js';
import { AspirationHistory } from './aspiration-history.entity.js';
import { type AspirationAction, aspirationWorkflow, type DeadlineStage } from './aspiration.workflow.js';
import { closableParts, collectAnswers, statusesOfParts } from './part-rows.js';
import { affectsWhole, wholeTransition } from './part.rules.js';
import { partWorkflow } from './part.workflow.js';

export type { DeadlineNotice } from './aspiration.events.js';
export type AspirationState = Readonly<Aspiration>;

const finalStatuses = finalStates(aspirationWorkflow);
const noticeActions = { WARN: 'near-deadline', MISS: 'miss-deadline', ESCALATE: 'escalate' } as const;

const initialFields = {
  mergedInto: null,
  parentId: null,
  part: null,
  agencyId: null,
  answer: null,
  reopenings: 0,
  declines: 0,
  oversight: false,
  reporterNotifiedAt: null,
  outcome: null,
  archiveReason: null,
  referredTo: null,
  rating: null,
  verifiedAt: null,
  assignedAt: null,
  respondedAt: null,
  closedAt: null,
} satisfies Partial<Aspiration>;

/** What is known of a case when it begins. */
export type AspirationInput = Omit<AspirationState, keyof typeof initialFields | 'status' | 'version'>;

/** A step of a case, by somebody. */
export interface AspirationTransition {
  readonly action: AspirationAction;
  /** Subject of the account; `CITIZEN` by number and PIN, `SYSTEM` by itself. */
  readonly actor: string;
  readonly now: Date;
  readonly changes?: Partial<Aspiration>;
  readonly reason?: string;
  /** What is written in the case with it. */
  readonly entry?: NewEntry;
  /** From when on the clock that it starts is counted, when not from now. */
  readonly since?: Date;
  /** The KIM that acts, when one does. */
  readonly kimId?: string;
  /** Those that the case is split into. */
  readonly parts?: readonly SplitPart[];
}

type TransitionBy = Pick<AspirationTransition, 'actor' | 'now' | 'reason'>;

/** What befalls a case beside its life-cycle. */
export interface AspirationChange {
  readonly action: string;
  readonly actor: string;
  readonly now: Date;
  readonly reason?: string;
  readonly changes?: Pick<Partial<Aspiration>, 'mergedInto' | 'anonymous' | 'confidential'>;
  /** What is said of it; nothing when left out. */
  readonly emits?: (after: AspirationState) => DomainEvent;
}

/** The only way by which a case changes: what a step touches, it touches in one transaction, under the case's lock. */
@Injectable()
export class AspirationLifecycle {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly outbox: Outbox,
    private readonly feed: AgencyFeed,
  ) {}

  /** Begins a case; nobody else can know of it yet, and so it needs no lock. */
  async create(tx: Transaction, entered: AspirationInput): Promise<{ aspiration: AspirationState; dueOn: string }> {
    const { to: status, starts } = transitionOf(aspirationWorkflow, null, 'receive')!;
    const aspiration: Aspiration = { ...initialFields, ...entered, status, version: 1 };
    tx.enqueueInsert(Aspiration, aspiration);
    indexSimilarity(tx, aspiration);
    this.writeHistory(tx, null, aspiration, 'receive', { actor: entered.submittedBy, now: entered.receivedAt });
    const dueOn = await this.deadlines.start(tx, aspiration, starts!, entered.receivedAt);
    await this.publish(tx, eventOf.receive(aspiration, { now: entered.receivedAt, dueOn })!, null);
    return { aspiration, dueOn };
  }

  /** Begins a part of a case that is locked, and has been split; nobody else can know of it yet. */
  async createPart(
    tx: Transaction,
    whole: AspirationState,
    { id, part, category }: SplitPart,
    by: TransitionBy,
  ): Promise<AspirationState> {
    const { to: status } = transitionOf(partWorkflow, null, 'part')!;
    const trackingNumber = `${whole.trackingNumber}/${part}`;
    const { oversight, verifiedAt } = whole;
    const entered = { ...whole, ...initialFields, oversight, verifiedAt, id, part, category, trackingNumber };
    const created: Aspiration = { ...entered, parentId: whole.id, status, version: 1 };
    tx.enqueueInsert(Aspiration, created);
    this.writeHistory(tx, null, created, 'part', by);
    return created;
  }

  /** The case, locked until the transaction ends, and before it the one that it is a part of; 404 `aspiration-not-found`. */
  async lock(tx: Transaction, id: string): Promise<AspirationState> {
    await tx.query(`SELECT FROM aspiration WHERE id = (SELECT parent_id FROM aspiration WHERE id = $1) FOR UPDATE`, [
      id,
    ]);
    const aspiration = await tx.manager.findOne(Aspiration, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!aspiration) throw aspirationsError('aspiration-not-found');
    return aspiration;
  }

  /** The case, locked; null when somebody else holds it. */
  async lockIfFree(tx: Transaction, id: string): Promise<AspirationState | null> {
    return tx.manager.findOne(Aspiration, {
      where: { id },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /**
   * Takes a step that the workflow knows, else 409 `wrong-status`; gives the case as it is then. Of a merged case
   * nothing happens but at its root: 409 `aspiration-merged`.
   */
  async applyTransition(
    tx: Transaction,
    before: AspirationState,
    step: AspirationTransition,
  ): Promise<AspirationState> {
    if (before.mergedInto !== null) throw aspirationsError('aspiration-merged', { detail: before.mergedInto });
    const table: typeof partWorkflow = before.parentId === null ? aspirationWorkflow : partWorkflow;
    const transition = transitionOf(table, before.status, step.action);
    if (!transition) throw aspirationsError('wrong-status', { detail: before.status });
    const after: Aspiration = { ...before, ...step.changes, status: transition.to, version: before.version + 1 };
    if (after.status === 'REOPENED' && after.agencyId === null) throw aspirationsError('aspiration-split');
    await tx.manager.update(
      Aspiration,
      { id: before.id },
      { ...step.changes, status: after.status, version: after.version },
    );
    if (after.category !== before.category) indexSimilarity(tx, after);
    this.writeHistory(tx, before, after, step.action, step);
    if (step.entry) addEntry(tx, before.id, step.entry, step);
    const dueOn = await this.applyDeadlines(tx, transition, after, step);
    await this.deadlines.recalculateIfChanged(tx, before, after);
    const event = eventOf[step.action](after, { ...step, before, dueOn });
    if (event) await this.publish(tx, event, after.agencyId ?? before.agencyId);
    await this.transitionWhole(tx, before, after, step.now);
    if (after.status === 'CLOSED' && before.status !== 'CLOSED') await this.closeParts(tx, after, step);
    return after;
  }

  /** Something befalls a case beside its life-cycle: its status stays, its version and its history go on. */
  async recordChange(
    tx: Transaction,
    before: AspirationState,
    recordChange: AspirationChange,
  ): Promise<AspirationState> {
    const after: Aspiration = { ...before, ...recordChange.changes, version: before.version + 1 };
    await tx.manager.update(Aspiration, { id: before.id }, { ...recordChange.changes, version: after.version });
    this.writeHistory(tx, before, after, recordChange.action, recordChange);
    if (recordChange.emits) await this.publish(tx, recordChange.emits(after), after.agencyId);
    return after;
  }

  /** Says what the clocks of cases did, of all in a few statements; the cases stay where they are. They are locked already. */
  async recordDeadlineNotices(tx: Transaction, notices: readonly DeadlineNotice[], now: Date): Promise<void> {
    const found = await aspirationsById(
      tx,
      notices.map(({ aspirationId }) => aspirationId),
    );
    const aspirations = new Map(found.map((aspiration) => [aspiration.id, aspiration]));
    const events = notices.map((notice) => {
      const aspiration = aspirations.get(notice.aspirationId)!;
      aspiration.version += 1;
      return { event: deadlineEvent(aspiration, notice, now), agencyId: notifiedAgency(notice, aspiration.agencyId) };
    });
    const versions = new Map(found.map(({ id, version }) => [id, version]));
    const rows = notices
      .toReversed()
      .map(({ aspirationId, kind }) => {
        const version = versions.get(aspirationId)!;
        versions.set(aspirationId, version - 1);
        return {
          id: aspirationId,
          version,
          action: noticeActions[kind],
          status: aspirations.get(aspirationId)!.status,
        };
      })
      .toReversed();
    await tx.query(
      `INSERT INTO aspiration_history (aspiration_id, version, action, from_status, to_status, actor, at)
       SELECT id, version, action, status, status, 'SYSTEM', $2
         FROM jsonb_to_recordset($1) AS step(id uuid, version int, action text, status text)`,
      [JSON.stringify(rows), now],
    );
    await tx.query(
      `UPDATE aspiration SET version = step.version
         FROM jsonb_to_recordset($1) AS step(id uuid, version int) WHERE aspiration.id = step.id`,
      [JSON.stringify(found.map(({ id, version }) => ({ id, version })))],
    );
    await publishDeadlineEvents(tx, { outbox: this.outbox, feed: this.feed }, events);
  }

  /** Where its parts have come to decides where a split case goes. */
  private async transitionWhole(
    tx: Transaction,
    before: AspirationState,
    { parentId, status }: AspirationState,
    now: Date,
  ): Promise<void> {
    if (parentId === null || before.status === status || !affectsWhole(status)) return;
    const whole = await this.lock(tx, parentId);
    const action = wholeTransition(whole.status, await statusesOfParts(tx, parentId));
    if (!action) return;
    const changes =
      action === 'collect-answers'
        ? { ...(await collectAnswers(tx, parentId)), respondedAt: now, reporterNotifiedAt: null }
        : {};
    await this.applyTransition(tx, whole, { action, actor: 'SYSTEM', now, changes });
  }

  /** The parts of a case end with it. */
  private async closeParts(
    tx: Transaction,
    { id, outcome }: AspirationState,
    { actor, now }: AspirationTransition,
  ): Promise<void> {
    for (const part of await closableParts(tx, id))
      await this.applyTransition(tx, await this.lock(tx, part), {
        action: 'close',
        actor,
        now,
        changes: { outcome, closedAt: now },
      });
  }

  /** Stops, starts and holds the clocks as the step says; gives the day on which the one that runs then is due. */
  private async applyDeadlines(
    tx: Transaction,
    { stops, starts, pauses, resumes }: WithDeadlines<DeadlineStage>,
    after: AspirationState,
    { actor, action, now, since }: AspirationTransition,
  ): Promise<string | null> {
    if (stops && finalStatuses.includes(after.status)) await this.deadlines.stopAll(tx, after.id, now);
    else if (stops) await this.deadlines.stop(tx, after.id, stops, now);
    if (pauses) await this.deadlines.pauseStage(tx, after.id, pauses, { actor, reason: action, now });
    if (resumes) return this.deadlines.resumeStage(tx, after.id, resumes, { actor, now });
    return starts ? this.deadlines.start(tx, after, starts, since ?? now) : null;
  }

  private writeHistory(
    tx: Transaction,
    before: AspirationState | null,
    after: AspirationState,
    action: string,
    step: Pick<AspirationTransition, 'actor' | 'now' | 'reason'>,
  ): void {
    tx.enqueueInsert(AspirationHistory, {
      aspirationId: after.id,
      version: after.version,
      action,
      fromStatus: before?.status ?? null,
      toStatus: after.status,
      agencyId: after.agencyId,
      actor: step.actor,
      reason: step.reason ?? null,
      at: step.now,
    });
  }

  /** To everybody, and once the case has an agency to that one, on its own topic and in its feed. */
  private async publish(tx: Transaction, event: DomainEvent, agencyId: string | null): Promise<void> {
    if (agencyId === null) return void (await this.outbox.add(tx, event));
    const [, toAgency] = await this.outbox.add(tx, event, event.to(agencyAspirationsV1(agencyId)));
    await this.feed.append(tx, agencyId, toAgency!);
  }
}
