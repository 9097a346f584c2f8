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
  readonly by: By;
  /** What must hold besides the status and the permission; each is the code of the refusal when it does not. */
  readonly guards: readonly Guard[];
  /** The event that is published with the transition; null when there is none. */
  readonly emits: string | null;
}

/** What a transition does to the deadlines of its subject. */
export interface WithDeadlines<Deadline extends string> {
  readonly stops: Deadline | null;
  readonly starts: Deadline | null;
  /** The deadline that does not run from then on. */
  readonly pauses?: Deadline | undefined;
  /** The paused deadline that runs on. */
  readonly resumes?: Deadline | undefined;
}

/**
 * A lifecycle as a table: only the transitions in it are possible. `More` is what its rows have besides, such as
 * `WithDeadlines`; without it they have no deadlines.
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

/** The transition of this action from this state (null: creates the subject); undefined when there is none. */
export function transitionOf<State extends string, Action extends string, Guard extends string, More>(
  workflow: Workflow<State, Action, Guard, More>,
  from: NoInfer<State> | null,
  action: NoInfer<Action>,
): (Transition<State, Action, Guard> & More) | undefined {
  return workflow.transitions.find((transition) => transition.from === from && transition.action === action);
}

/** The states that no transition leaves. */
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

/** Who may take the transitions of this action. @throws Error unless all rows of the action give the same */
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
