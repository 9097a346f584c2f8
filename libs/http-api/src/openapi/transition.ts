/** OpenAPI extension of operations that apply an action of a workflow. */
export const transitionExtension = 'x-transition';

/** One row of the workflow, as the description of the operation states it. */
interface TransitionRow {
  readonly from: string | null;
  readonly to: string;
  readonly guards: readonly string[];
  readonly emits: string | null;
  readonly stops?: string | null;
  readonly starts?: string | null;
  readonly pauses?: string | null | undefined;
  readonly resumes?: string | null | undefined;
}

/** An action of a workflow with its rows. */
export interface StatedTransition {
  readonly noun: string;
  readonly action: string;
  readonly rows: readonly TransitionRow[];
}
