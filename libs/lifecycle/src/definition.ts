import type { EntityTarget } from 'typeorm';
import type { Actor, Target } from '#access';
import type { DomainEvent } from '#contracts';
import type { Transaction } from '#database';
import type { DomainError, ErrorExtra } from '#http-api';
import type { GuardTable } from './guards.js';
import type { AnyWorkflow, GuardOf, Step, Subject, WorkflowAction } from './step.js';
import type { SubjectStore } from './subject-store.js';
import type { WorkflowWords } from './words.js';

/** Builds the event that a row of the workflow names in `emits`. */
export type EventBuilder<S extends Subject, Input extends object, Facts extends object = object> = (
  step: Step<S, Input, Facts>,
) => DomainEvent | Promise<DomainEvent>;

export type EventTable<S extends Subject, Input extends object, Facts extends object = object> = Readonly<
  Record<string, EventBuilder<S, Input, Facts>>
>;

/** Who wants which permission on which subject. */
export interface Authorization<S extends Subject> {
  readonly actor: Actor;
  /** Of the policy, from `by` of the workflow. */
  readonly permission: string;
  readonly action: string;
  readonly subject: S;
}

/** All that the application of a workflow's transitions needs to know of its noun. */
export interface LifecycleDefinition<
  W extends AnyWorkflow,
  S extends Subject,
  Input extends object = object,
  Facts extends object = object,
> {
  readonly workflow: W;
  /** The statuses and actions of the workflow and of its variants, in words. */
  readonly words: WorkflowWords<W>;
  /** For nouns of several kinds in one table: the workflows of the subjects for which `workflow` is not the one. */
  readonly variants?: readonly {
    readonly workflow: AnyWorkflow;
    readonly applies: (subject: S) => boolean;
  }[];
  /** The table of the subject, or of the root of an aggregate of several tables. */
  readonly entity: EntityTarget<object>;
  /** Reads and writes of an aggregate that is more than the row of `entity`; what is missing works on `entity`. */
  readonly store?: Partial<SubjectStore<S>>;
  /** The 404 of the feature. */
  readonly notFound: () => DomainError;
  /** Makes the refusal of a guard from its code: the feature's error table. */
  readonly refuse: (code: GuardOf<W>, extra?: ErrorExtra) => DomainError;
  /** What the grant of the actor must cover. */
  readonly target: (subject: S, tx: Transaction) => Target | Promise<Target>;
  /** Decides instead of `Access.check` with `target`, for actors who act by more than their grants (a mandate). */
  readonly authorize?: (tx: Transaction, request: Authorization<S>) => Promise<void> | void;
  readonly guards: GuardTable<GuardOf<W>, S, Input, Facts>;
  readonly events: EventTable<S, Input, Facts>;
  /** What a transition always changes besides the status, such as `closedAt`, whichever command applies it. */
  readonly derive?: (step: Step<S, Input, Facts>) => Partial<S>;
  /** The noun of the table of histories, when it is not that of the workflow: `<noun>_history`. */
  readonly historyNoun?: string;
  /** Columns that the history of this noun has besides those of every history, by their names in camelCase. */
  readonly historyColumns?: (step: Step<S, Input, Facts>) => object;
}

/** What a command brings; a function is called under the row lock, after the checks of access and version. */
export interface Command<S extends Subject, Input extends object = object, Facts extends object = object> {
  /** A string is the subject of an account whose right was checked before: give `authorized`, too. */
  readonly actor: Actor | string;
  /** The version that the actor has read: 412 for another. */
  readonly version?: number;
  readonly now?: Date;
  readonly reason?: string | null | undefined;
  readonly input?: Input | ((context: CommandContext<S>) => Input | Promise<Input>);
  /** What changes besides status and version; null: nothing does, and no step is taken. */
  readonly changes?:
    | Partial<S>
    | ((context: CommandContext<S> & { readonly input: Input }) => Partial<S> | null | Promise<Partial<S> | null>);
  /** Writes what belongs to the step in other tables, after the subject and before the history. */
  readonly write?: (step: Step<S, Input, Facts>) => Promise<void> | void;
  /** The caller has checked that the actor may: a consequence of another transition, an import. */
  readonly authorized?: true;
}

export interface CommandContext<S extends Subject> {
  readonly tx: Transaction;
  /** As a plain row, which may be spread. */
  readonly before: Pick<S, keyof S>;
  readonly now: Date;
}

/** A command to one subject. */
export type CommandTo<S extends Subject, Input extends object, Facts extends object = object> = Command<
  S,
  Input,
  Facts
> & { readonly id: string };

/** The command that creates a subject; its changes are the subject itself. */
export type CreateCommand<W extends AnyWorkflow, S extends Subject, Input extends object, Facts extends object> = Omit<
  Command<S, Input, Facts>,
  'version' | 'changes' | 'input'
> & {
  readonly input?: Input;
  /** Needed when the workflow begins by more than one action. */
  readonly action?: WorkflowAction<W>;
};

/** A new subject: the workflow gives its status, and it begins with version 1. */
export type NewSubject<S extends Subject> = Omit<S, 'version' | 'status'>;
