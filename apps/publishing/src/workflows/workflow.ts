/** One step that a life-cycle allows. */
export interface Transition<State extends string, Action extends string, Rule extends string> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
  /** What must hold; each is the code of the refusal when it does not. */
  readonly needs: readonly Rule[];
  /** The event that the step is told by; null when it is told to nobody outside. */
  readonly says: string | null;
}

/** A life-cycle as a table: what is not in it cannot happen. */
export interface Workflow<State extends string, Action extends string, Rule extends string> {
  readonly noun: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly transitions: readonly Transition<State, Action, Rule>[];
}

/** The step that this action is in this state; undefined when there is none. */
export function transitionOf<State extends string, Action extends string, Rule extends string>(
  workflow: Workflow<State, Action, Rule>,
  from: State,
  action: Action,
): Transition<State, Action, Rule> | undefined {
  return workflow.transitions.find((transition) => transition.from === from && transition.action === action);
}
