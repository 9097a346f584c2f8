import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import { finalStates, type WithDeadlines, transitionOf } from '#workflow';
import { agencyAspirationsV1, type DomainEvent } from '#contracts';
import { AgencyFeed } from '../agencies/agency-feed.js';
import { aspirationsError } from '../aspirations.errors.js';
import { addEntry, type NewEntry } from '../entries/entry-rows.js';
import { Deadlines } from '../deadlines/deadlines.js';
import { casesToldOf, sayOfClocks, toldAgency } from '../deadlines/say-of-clocks.js';
import { noteLikeness } from '../duplicates/likeness-rows.js';
import { Aspiration } from './aspiration.entity.js';
import { clockEvent, type ClockTelling, eventOf, type SplitPart } from './aspiration.events.js';
import { AspirationHistory } from './aspiration-history.entity.js';
import { type AspirationAction, aspirationWorkflow, type DeadlineStage } from './aspiration.workflow.js';
import { closableParts, gathered, statusesOfParts } from './part-rows.js';
import { concernsWhole, wholeAfter } from './part-rules.js';
import { partWorkflow } from './part-workflow.js';

export type { ClockTelling } from './aspiration.events.js';
export type Case = Readonly<Aspiration>;

const ends = finalStates(aspirationWorkflow);
const clockActions = { WARN: 'near-deadline', MISS: 'miss-deadline', ESCALATE: 'escalate' } as const;

const unanswered = {
  mergedInto: null,
  parentId: null,
  part: null,
  agencyId: null,
  answer: null,
  reopenings: 0,
  declines: 0,
  oversight: false,
  answerToldAt: null,
  outcome: null,
  archiveReason: null,
  referredTo: null,
  rating: null,
  verifiedAt: null,
  disposedAt: null,
  respondedAt: null,
  closedAt: null,
} satisfies Partial<Aspiration>;

/** What is known of a case when it begins. */
export type NewCase = Omit<Case, keyof typeof unanswered | 'status' | 'version'>;

/** A step of a case, by somebody. */
export interface CaseStep {
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

type PartBy = Pick<CaseStep, 'actor' | 'now' | 'reason'>;

/** What befalls a case beside its life-cycle. */
export interface Remark {
  readonly action: string;
  readonly actor: string;
  readonly now: Date;
  readonly reason?: string;
  readonly changes?: Pick<Partial<Aspiration>, 'mergedInto' | 'anonymous' | 'confidential'>;
  /** What is said of it; nothing when left out. */
  readonly emits?: (after: Case) => DomainEvent;
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
  async begin(tx: Transaction, entered: NewCase): Promise<{ aspiration: Case; dueOn: string }> {
    const { to: status, starts } = transitionOf(aspirationWorkflow, null, 'receive')!;
    const aspiration: Aspiration = { ...unanswered, ...entered, status, version: 1 };
    tx.enqueueInsert(Aspiration, aspiration);
    noteLikeness(tx, aspiration);
    this.note(tx, null, aspiration, 'receive', { actor: entered.submittedBy, now: entered.receivedAt });
    const dueOn = await this.deadlines.open(tx, aspiration, starts!, entered.receivedAt);
    await this.say(tx, eventOf.receive(aspiration, { now: entered.receivedAt, dueOn })!, null);
    return { aspiration, dueOn };
  }

  /** Begins a part of a case that is locked, and has been split; nobody else can know of it yet. */
  async beginPart(tx: Transaction, whole: Case, { id, part, category }: SplitPart, by: PartBy): Promise<Case> {
    const { to: status } = transitionOf(partWorkflow, null, 'part')!;
    const trackingNumber = `${whole.trackingNumber}/${part}`;
    const { oversight, verifiedAt } = whole;
    const entered = { ...whole, ...unanswered, oversight, verifiedAt, id, part, category, trackingNumber };
    const begun: Aspiration = { ...entered, parentId: whole.id, status, version: 1 };
    tx.enqueueInsert(Aspiration, begun);
    this.note(tx, null, begun, 'part', by);
    return begun;
  }

  /** The case, locked until the transaction ends, and before it the one that it is a part of; 404 `aspiration-not-found`. */
  async locked(tx: Transaction, id: string): Promise<Case> {
    await tx.query(`SELECT FROM aspiration WHERE id = (SELECT parent_id FROM aspiration WHERE id = $1) FOR UPDATE`, [
      id,
    ]);
    const aspiration = await tx.manager.findOne(Aspiration, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!aspiration) throw aspirationsError('aspiration-not-found');
    return aspiration;
  }

  /** The case, locked; null when somebody else holds it. */
  async lockedIfFree(tx: Transaction, id: string): Promise<Case | null> {
    return tx.manager.findOne(Aspiration, {
      where: { id },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /**
   * Takes a step that the workflow knows, else 409 `wrong-status`; gives the case as it is then. Of a merged case
   * nothing happens but at its root: 409 `aspiration-merged`.
   */
  async advance(tx: Transaction, before: Case, step: CaseStep): Promise<Case> {
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
    if (after.category !== before.category) noteLikeness(tx, after);
    this.note(tx, before, after, step.action, step);
    if (step.entry) addEntry(tx, before.id, step.entry, step);
    const dueOn = await this.wind(tx, transition, after, step);
    await this.deadlines.follow(tx, before, after);
    const event = eventOf[step.action](after, { ...step, before, dueOn });
    if (event) await this.say(tx, event, after.agencyId ?? before.agencyId);
    await this.followPart(tx, before, after, step.now);
    if (after.status === 'CLOSED' && before.status !== 'CLOSED') await this.closeParts(tx, after, step);
    return after;
  }

  /** Something befalls a case beside its life-cycle: its status stays, its version and its history go on. */
  async remark(tx: Transaction, before: Case, remark: Remark): Promise<Case> {
    const after: Aspiration = { ...before, ...remark.changes, version: before.version + 1 };
    await tx.manager.update(Aspiration, { id: before.id }, { ...remark.changes, version: after.version });
    this.note(tx, before, after, remark.action, remark);
    if (remark.emits) await this.say(tx, remark.emits(after), after.agencyId);
    return after;
  }

  /** Says what the clocks of cases did, of all in a few statements; the cases stay where they are. They are locked already. */
  async tellOfClocks(tx: Transaction, tellings: readonly ClockTelling[], now: Date): Promise<void> {
    const found = await casesToldOf(
      tx,
      tellings.map(({ aspirationId }) => aspirationId),
    );
    const cases = new Map(found.map((aspiration) => [aspiration.id, aspiration]));
    const events = tellings.map((telling) => {
      const aspiration = cases.get(telling.aspirationId)!;
      aspiration.version += 1;
      return { event: clockEvent(aspiration, telling, now), agencyId: toldAgency(telling, aspiration.agencyId) };
    });
    const counted = new Map(found.map(({ id, version }) => [id, version]));
    const rows = tellings
      .toReversed()
      .map(({ aspirationId, kind }) => {
        const version = counted.get(aspirationId)!;
        counted.set(aspirationId, version - 1);
        return { id: aspirationId, version, action: clockActions[kind], status: cases.get(aspirationId)!.status };
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
    await sayOfClocks(tx, { outbox: this.outbox, feed: this.feed }, events);
  }

  /** Where its parts have come to decides where a split case goes. */
  private async followPart(tx: Transaction, before: Case, { parentId, status }: Case, now: Date): Promise<void> {
    if (parentId === null || before.status === status || !concernsWhole(status)) return;
    const whole = await this.locked(tx, parentId);
    const action = wholeAfter(whole.status, await statusesOfParts(tx, parentId));
    if (!action) return;
    const changes =
      action === 'gather' ? { ...(await gathered(tx, parentId)), respondedAt: now, answerToldAt: null } : {};
    await this.advance(tx, whole, { action, actor: 'SYSTEM', now, changes });
  }

  /** The parts of a case end with it. */
  private async closeParts(tx: Transaction, { id, outcome }: Case, { actor, now }: CaseStep): Promise<void> {
    for (const part of await closableParts(tx, id))
      await this.advance(tx, await this.locked(tx, part), {
        action: 'close',
        actor,
        now,
        changes: { outcome, closedAt: now },
      });
  }

  /** Stops, starts and holds the clocks as the step says; gives the day on which the one that runs then is due. */
  private async wind(
    tx: Transaction,
    { stops, starts, pauses, resumes }: WithDeadlines<DeadlineStage>,
    after: Case,
    { actor, action, now, since }: CaseStep,
  ): Promise<string | null> {
    if (stops && ends.includes(after.status)) await this.deadlines.settleAll(tx, after.id, now);
    else if (stops) await this.deadlines.settle(tx, after.id, stops, now);
    if (pauses) await this.deadlines.hold(tx, after.id, pauses, { actor, reason: action, now });
    if (resumes) return this.deadlines.runOn(tx, after.id, resumes, { actor, now });
    return starts ? this.deadlines.open(tx, after, starts, since ?? now) : null;
  }

  private note(
    tx: Transaction,
    before: Case | null,
    after: Case,
    action: string,
    step: Pick<CaseStep, 'actor' | 'now' | 'reason'>,
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
  private async say(tx: Transaction, event: DomainEvent, agencyId: string | null): Promise<void> {
    if (agencyId === null) return void (await this.outbox.add(tx, event));
    const [, toAgency] = await this.outbox.add(tx, event, event.to(agencyAspirationsV1(agencyId)));
    await this.feed.append(tx, agencyId, toAgency!);
  }
}
