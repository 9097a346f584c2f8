/**
 * Who may take a transition: those whom the policy of the service grants this permission, `citizen` (by tracking number
 * and PIN), `system` (the service itself), or a citizen and those who hold the permission to act for one.
 */
export type By = string | readonly [permission: string, citizen: 'citizen'];

/** One transition of a lifecycle. */
export interface Transition<State extends string, Action extends string, Guard extends string> {
  /** Null: the transition creates the subject. */
  readonly from: State | null;
  readonly action: Action;
  readonly to: State;
  /** The same in all rows of an action. */
  readonly by?: By;
  /** What must hold besides the status and the permission; each is the code of the refusal when it does not. */
  readonly guards: readonly Guard[];
  /** The event that is published with the transition; null when there is none. */
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

/** The transitions that lead out of this state, or into being for null. */
export function transitionsFrom<State extends string, Action extends string, Guard extends string, More>(
  { transitions }: Workflow<State, Action, Guard, More>,
  from: NoInfer<State> | null,
): readonly (Transition<State, Action, Guard> & More)[] {
  return transitions.filter((transition) => transition.from === from);
}

/** Who may take the transitions of this action. @throws Error when the workflow does not say, or says two things */
export function byOf<Action extends string>(
  { noun, transitions }: Workflow<string, Action, string, unknown>,
  action: NoInfer<Action>,
): By {
  const all = new Map(transitions.flatMap((row) => (row.action === action ? [[String(row.by), row.by]] : [])));
  const [by, ...others] = all.values();
  if (by === undefined || others.length > 0)
    throw new Error(`'${action}' of ${noun} needs one 'by' in all of its rows`);
  return by;
}

/** The permission that the policy grants or not; undefined for what only a citizen or the system does. */
export function permissionOf(by: By): string | undefined {
  if (typeof by !== 'string') return by[0];
  return by === 'citizen' || by === 'system' ? undefined : by;
}

export function allowsCitizen(by: By): boolean {
  return by === 'citizen' || typeof by !== 'string';
}
