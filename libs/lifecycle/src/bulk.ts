import type { Command } from './definition.js';
import type { AnyWorkflow, Subject, WorkflowAction } from './step.js';

/** One application of an action to many subjects. */
export type BulkCommand<S extends Subject, Input extends object, Facts extends object> = Pick<
  Command<S, Input, Facts>,
  'actor' | 'now' | 'reason' | 'authorized'
> & {
  /** What changes of each besides status and version. */
  readonly changes?: (before: S, input: Input) => Partial<S>;
  /** The caller has checked the guards for all of them, in one statement. */
  readonly guarded?: true;
};

/** A subject of many, with what the guards and events of its step need. */
export interface BulkItem<Input extends object> {
  readonly id: string;
  readonly input?: Input;
}

export type CreateManyCommand<
  W extends AnyWorkflow,
  S extends Subject,
  Input extends object,
  Facts extends object,
> = Omit<BulkCommand<S, Input, Facts>, 'changes'> & {
  /** Needed when the workflow begins by more than one action. */
  readonly action?: WorkflowAction<W>;
  readonly inputOf?: (subject: S) => Input;
  /** The actions that each takes at once after the first, such as those of a KIM that is imported as active. */
  readonly followedBy?: (subject: S) => readonly WorkflowAction<W>[];
};
