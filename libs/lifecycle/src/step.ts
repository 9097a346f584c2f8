import type { DomainEvent } from '#contracts';
import type { Transaction } from '#database';
import type { Transition, WithDeadlines, Workflow } from '#workflow';

/** A workflow of any states, actions and guards. */
export type AnyWorkflow = Workflow<string, string, string, unknown>;
export type StateOf<W extends AnyWorkflow> = W['states'][number];
export type WorkflowAction<W extends AnyWorkflow> = W['transitions'][number]['action'];
export type GuardOf<W extends AnyWorkflow> = W['transitions'][number]['guards'][number];

/** What every aggregate with a lifecycle has; `updatedAt` is set where there is one. */
export interface Subject {
  readonly id: string;
  /** Grows by one with every step; the ETag of its representation. */
  readonly version: number;
  readonly status: string;
}

/** One transition of one subject, as guards, event builders and observers see it. */
export interface Step<S extends Subject = Subject, Input extends object = object, Facts extends object = object> {
  readonly tx: Transaction;
  readonly action: string;
  /** The row of the workflow, with its deadlines where it has some. */
  readonly transition: Transition<string, string, string> & Partial<WithDeadlines<string>>;
  /** The subject before the step; null when the step creates it. */
  readonly before: S | null;
  /** The subject as the step leaves it: new status and version, with the changes of the command. */
  readonly after: S;
  /** Subject of the access token, `SYSTEM_ACTOR` or `CITIZEN_ACTOR`. */
  readonly actor: string;
  readonly now: Date;
  readonly reason: string | null;
  /** What the command brings for guards and events. */
  readonly input: Input;
  /** What observers have found out before the event is built, such as the day of a new deadline. */
  readonly facts: Partial<Facts>;
}

/** A step whose event is in the outbox. */
export interface EmittedStep<
  S extends Subject = Subject,
  Input extends object = object,
  Facts extends object = object,
> {
  readonly step: Step<S, Input, Facts>;
  readonly event: DomainEvent;
}

/**
 * Takes part in every step of a lifecycle, in its transaction: how deadlines, a search index or a feed attach to an
 * aggregate that does not import them. Both methods get all steps of one application at once, so that a job of many
 * subjects needs a few statements; what they throw rolls the step back. Register with `lifecycle.observe(this)` in
 * `onModuleInit`.
 */
export interface LifecycleObserver<S extends Subject, Input extends object = object, Facts extends object = object> {
  /** After subjects and histories are written, before the events are built; may add to `step.facts`. */
  applied?(tx: Transaction, steps: readonly Step<S, Input, Facts>[]): Promise<void> | void;
  /** After the events are in the outbox; called with the steps that emit one. */
  emitted?(tx: Transaction, steps: readonly EmittedStep<S, Input, Facts>[]): Promise<void> | void;
}
