import type { BilingualText } from '#text';
import type { AnyWorkflow, StateOf, WorkflowAction } from './step.js';

/** Every status and every action of a workflow in words: `in the status "<status>"`, `you cannot <action>`. */
export interface WorkflowWords<W extends AnyWorkflow = AnyWorkflow> {
  readonly statuses: Readonly<Record<StateOf<W>, BilingualText>>;
  readonly actions: Readonly<Record<WorkflowAction<W>, BilingualText>>;
}
