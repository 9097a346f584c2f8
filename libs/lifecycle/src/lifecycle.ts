import type { z } from 'zod';
import type { Actor } from '#access';
import type { Queryable, Transaction } from '#database';
import { type Page, requireVersion } from '#http-api';
import { transitionOf } from '#workflow';
import { allowedActions, authorize } from './authorize.js';
import { buildStep } from './build-step.js';
import type { BulkCommand, BulkItem, CreateManyCommand } from './bulk.js';
import { completeSteps, historyNounOf } from './complete-steps.js';
import type { Command, CommandTo, CreateCommand, LifecycleDefinition, NewSubject } from './definition.js';
import { failedGuard, refusingViolations } from './guards.js';
import { type HistoryEntry, type HistoryQuery, type HistoryReading, readHistory } from './history.js';
import type { Lifecycles } from './lifecycles.js';
import { transitionRefused } from './refusal.js';
import { changedProperties, defined, resolve } from './resolve.js';
import type { AnyWorkflow, LifecycleObserver, Step, Subject, WorkflowAction } from './step.js';
import { entityStore, type SubjectStore } from './subject-store.js';

/**
 * The only way by which a subject with a workflow changes. `apply` is one step, in the caller's transaction: row lock →
 * 404 → access by the table's `by` → version (412) → transition (409 `transition-refused`) → input and changes of the
 * command → guards of the row, in order → update → history → observers → event, through the outbox → observers.
 *
 * @example
 * @Injectable()
 * export class TaskLifecycle extends Lifecycle<typeof taskWorkflow, Task, TaskInput> {
 *   constructor(lifecycles: Lifecycles) {
 *     super(lifecycles, { workflow: taskWorkflow, entity: Task, guards: taskGuards, events: taskEvents, … });
 *   }
 * }
 * await database.transaction((tx) => tasks.apply(tx, 'report', { id, version, actor, input: { report } }));
 */
export abstract class Lifecycle<
  W extends AnyWorkflow,
  S extends Subject,
  Input extends object = object,
  Facts extends object = object,
> {
  private readonly observers: LifecycleObserver<S, Input, Facts>[] = [];
  private readonly store: SubjectStore<S>;

  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly definition: LifecycleDefinition<W, S, Input, Facts>,
  ) {
    lifecycles.register(definition);
    this.store = { ...entityStore<S>(definition.entity), ...definition.store };
  }

  /** The observer takes part in every step from now on, in the order in which observers are added. */
  observe(observer: LifecycleObserver<S, Input, Facts>): void {
    this.observers.push(observer);
  }

  /** The subject, locked until the transaction ends. @throws the 404 of the feature */
  async lock(tx: Transaction, id: string): Promise<S> {
    const [subject] = await this.store.lock(tx, [id]);
    if (!subject) throw this.definition.notFound();
    return subject;
  }

  /** The same; null when it does not exist, or another transaction has locked it: for jobs, which try again later. */
  async lockIfFree(tx: Transaction, id: string): Promise<S | null> {
    const [subject] = await this.store.lock(tx, [id], { skipLocked: true });
    return subject ?? null;
  }

  /** Applies the action to the subject with this id, and returns it as it is then. */
  async apply(tx: Transaction, action: WorkflowAction<W>, command: CommandTo<S, Input, Facts>): Promise<S> {
    return this.applyTo(tx, await this.lock(tx, command.id), action, command);
  }

  /** The same for a subject that the caller has locked. */
  async applyTo(tx: Transaction, before: S, action: WorkflowAction<W>, command: Command<S, Input, Facts>): Promise<S> {
    await this.authorize(tx, before, action, command);
    if (command.version !== undefined) requireVersion(before.version, command.version);
    const transition = await this.transition(tx, before, before.status, action, command.actor);
    const now = command.now ?? new Date();
    const input = (await resolve(command.input, { tx, before, now })) ?? ({} as Input);
    const changes = await resolve(command.changes, { tx, before, now, input });
    if (changes === null) return before;
    const step = this.step(
      tx,
      transition,
      before,
      { ...before, ...defined(changes ?? {}) },
      { ...command, now, input },
    );
    await this.requireGuards(step);
    await this.writing(step, async () => {
      await this.store.update(tx, step.after, changedProperties(step));
      await command.write?.(step);
    });
    await this.complete(tx, [step]);
    return step.after;
  }

  /** Creates a subject by the action that its workflow begins with. */
  async create(tx: Transaction, subject: NewSubject<S>, command: CreateCommand<W, S, Input, Facts>): Promise<S> {
    const step = await this.creation(tx, subject, command, command.input);
    await this.authorize(tx, step.after, step.action, command);
    await this.requireGuards(step);
    await this.writing(step, async () => {
      await this.store.insert(tx, step.after);
      await command.write?.(step);
    });
    await this.complete(tx, [step]);
    return step.after;
  }

  /**
   * Creates many: one statement for the subjects, one for their histories, one for their events. Those that are there
   * already, by any unique constraint, are left out. Returns the new ones.
   */
  async createMany(
    tx: Transaction,
    subjects: readonly NewSubject<S>[],
    command: CreateManyCommand<W, S, Input, Facts>,
  ): Promise<S[]> {
    const steps: Step<S, Input, Facts>[][] = [];
    for (const subject of subjects) {
      const taken = [await this.creation(tx, subject, command, command.inputOf?.(subject as S))];
      await this.authorize(tx, taken[0]!.after, taken[0]!.action, command);
      for (const action of command.followedBy?.(subject as S) ?? []) {
        const { after, now, input } = taken.at(-1)!;
        const transition = await this.transition(tx, after, after.status, action, command.actor);
        taken.push(this.step(tx, transition, after, { ...after }, { ...command, now, input }));
      }
      if (!command.guarded) for (const step of taken) await this.requireGuards(step);
      steps.push(taken);
    }
    const last = (taken: Step<S, Input, Facts>[]) => taken.at(-1)!.after;
    const inserted = new Set(await this.store.insertMany(tx, steps.map(last)));
    const created = steps.filter((taken) => inserted.has(last(taken).id));
    await this.complete(tx, created.flat());
    return created.map(last);
  }

  /**
   * Applies the action to many: one statement each for lock, update and histories, one for the events. A subject whose
   * status does not allow the action, or that a guard refuses, is left as it is. A subject that is named twice takes two
   * steps. Returns those that took a step. Guards that query do so once for each: check them before and give `guarded`.
   */
  async applyToMany(
    tx: Transaction,
    action: WorkflowAction<W>,
    items: readonly BulkItem<Input>[],
    command: BulkCommand<S, Input, Facts>,
  ): Promise<S[]> {
    if (items.length === 0) return [];
    const locked = await this.store.lock(tx, [...new Set(items.map(({ id }) => id))]);
    const current = new Map(locked.map((subject) => [subject.id, subject]));
    const now = command.now ?? new Date();
    const steps: Step<S, Input, Facts>[] = [];
    for (const { id, input = {} as Input } of items) {
      const before = current.get(id);
      const transition = before && transitionOf(this.workflowOf(before), before.status, action);
      if (!transition) continue;
      await this.authorize(tx, before, action, command);
      const after = { ...before, ...defined(command.changes?.(before, input) ?? {}) };
      const step = this.step(tx, transition, before, after, { ...command, now, input });
      if (!command.guarded && (await failedGuard(step, this.definition.guards))) continue;
      current.set(id, step.after);
      steps.push(step);
    }
    const moved = [...new Map(steps.map(({ after }) => [after.id, after])).values()];
    await this.store.updateMany(tx, moved, [...new Set(steps.flatMap(changedProperties))]);
    await this.complete(tx, steps);
    return moved;
  }

  /** The history of a subject, oldest first; who may read it has been checked. */
  history<Entry extends typeof HistoryEntry = typeof HistoryEntry>(
    source: Queryable,
    id: string,
    query: HistoryQuery,
    reading?: HistoryReading<Entry>,
  ): Promise<Page<z.output<Entry>>> {
    return readHistory(source, historyNounOf(this.definition), id, query, reading);
  }

  private workflowOf(subject: S): AnyWorkflow {
    const { workflow, variants = [] } = this.definition;
    return variants.find(({ applies }) => applies(subject))?.workflow ?? workflow;
  }

  private authorize(
    tx: Transaction,
    subject: S,
    action: string,
    command: Pick<Command<S>, 'actor' | 'authorized'>,
  ): Promise<void> {
    if (command.authorized) return Promise.resolve();
    const { access } = this.lifecycles;
    const { workflow: main, variants = [] } = this.definition;
    const workflows = [this.workflowOf(subject), main, ...variants.map((variant) => variant.workflow)];
    // An action that only another workflow has is refused as a transition, to those who may take it there.
    const workflow = workflows.find(({ transitions }) => transitions.some((row) => row.action === action)) ?? main;
    return authorize(tx, access, this.definition, { workflow, subject, action, ...command });
  }

  private async transition(tx: Transaction, subject: S, from: string | null, action: string, actor: Actor | string) {
    const [workflow, { access }] = [this.workflowOf(subject), this.lifecycles];
    const transition = transitionOf(workflow, from, action);
    if (transition) return transition;
    const allowed = await allowedActions(tx, access, this.definition, { workflow, subject, actor, from });
    const { words } = this.definition;
    throw transitionRefused({ workflow, words, from, action, allowed }, access.policy);
  }

  private async creation(
    tx: Transaction,
    subject: NewSubject<S>,
    { action, now = new Date(), ...command }: Omit<CreateManyCommand<W, S, Input, Facts>, 'followedBy' | 'inputOf'>,
    input = {} as Input,
  ): Promise<Step<S, Input, Facts>> {
    const { transitions } = this.workflowOf(subject as S);
    const first = action ?? transitions.find(({ from }) => from === null)?.action ?? '';
    const after = { ...subject, version: 0 } as unknown as S;
    const transition = await this.transition(tx, after, null, first, command.actor);
    return this.step(tx, transition, null, after, { ...command, now, input });
  }

  private step(
    tx: Transaction,
    transition: Step['transition'],
    before: S | null,
    changed: S,
    { actor, now, reason = null, input }: Pick<Command<S>, 'actor' | 'reason'> & { now: Date; input: Input },
  ): Step<S, Input, Facts> {
    return buildStep({ tx, transition, before, changed, input, now, actor, reason }, this.definition.derive);
  }

  private async requireGuards(step: Step<S, Input, Facts>): Promise<void> {
    const failed = await failedGuard(step, this.definition.guards);
    if (failed) throw this.definition.refuse(failed.code, failed.extra);
  }

  private writing(step: Step<S, Input, Facts>, write: () => Promise<void>): Promise<void> {
    return refusingViolations(step, this.definition.guards, this.definition.refuse as never, write);
  }

  private complete(tx: Transaction, steps: readonly Step<S, Input, Facts>[]): Promise<void> {
    const { definition, observers, lifecycles } = this;
    return completeSteps(tx, steps, { ...definition, observers, outbox: lifecycles.outbox });
  }
}
