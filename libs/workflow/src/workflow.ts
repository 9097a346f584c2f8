/** One step that a life-cycle allows. */
export interface Transition<State extends string, Action extends string, Guard extends string> {
  /** Null: the thing begins with this step. */
  readonly from: State | null;
  readonly action: Action;
  readonly to: State;
  /** What must hold beside the state and the grant; each is the code of the refusal when it does not. */
  readonly guards: readonly Guard[];
  /** The event that tells of the step; null when nobody outside is told. */
  readonly emits: string | null;
}

/** What a step of a life-cycle with deadlines has besides: the clock that it stops, and the one that it starts. */
export interface WithDeadlines<Deadline extends string> {
  readonly stops: Deadline | null;
  readonly starts: Deadline | null;
  /** The clock that stands still from then on. */
  readonly pauses?: Deadline | undefined;
  /** The clock that stood still, and runs on. */
  readonly resumes?: Deadline | undefined;
}

/**
 * A life-cycle as a table: what is not in it cannot happen. `More` is what its steps have besides, such as `Timed`;
 * unless said, they have no clock.
 */
export interface Workflow<
  State extends string,
  Action extends string,
  Guard extends string,
  More = Partial<WithDeadlines<never>>,
> {
  readonly noun: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly transitions: readonly (Transition<State, Action, Guard> & More)[];
}

/** The step that this action is in this state (null: before it begins); undefined when there is none. */
export function transitionOf<State extends string, Action extends string, Guard extends string, More>(
  workflow: Workflow<State, Action, Guard, More>,
  from: NoInfer<State> | null,
  action: NoInfer<Action>,
): (Transition<State, Action, Guard> & More) | undefined {
  return workflow.transitions.find((transition) => transition.from === from && transition.action === action);
}

/** The states that no step leads out of. */
export function finalStates<State extends string>({
  states,
  transitions,
}: Workflow<State, string, string, unknown>): readonly State[] {
  return states.filter((state) => transitions.every(({ from, to }) => from !== state || to === state));
}
