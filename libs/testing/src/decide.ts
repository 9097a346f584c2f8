import type { GuardTable, Step, Subject } from '#lifecycle';
import { transitionOf, type Workflow } from '#workflow';

/** The part of a step that its guards read; `after` is `before` unless the command changes it. */
interface Attempt<State extends string, Action extends string, S extends Subject, Input extends object> {
  readonly from: State | null;
  readonly action: Action;
  readonly before?: Partial<S>;
  readonly after?: Partial<S>;
  readonly input?: Partial<Input>;
  readonly actor?: string;
  readonly now?: Date;
}

/** The target status of an action according to the table and its guards, or the code of the rejection. */
export async function decide<
  State extends string,
  Action extends string,
  Guard extends string,
  S extends Subject,
  Input extends object,
  Facts extends object = object,
>(
  workflow: Workflow<State, Action, Guard, unknown>,
  guards: GuardTable<NoInfer<Guard>, S, Input, Facts>,
  {
    from,
    action,
    before = {},
    after = {},
    input = {},
    actor = 'actor',
    now = new Date(),
  }: Attempt<State, Action, S, Input>,
): Promise<{ readonly to: State } | { readonly refused: NoInfer<Guard> | 'transition-refused' }> {
  const transition = transitionOf(workflow, from, action);
  if (!transition) return { refused: 'transition-refused' };
  const step = {
    transition,
    action,
    before,
    after: { ...before, ...after },
    input,
    actor,
    now,
    reason: null,
    facts: {},
  };
  // Imported here: tests that take other parts of this library do not load Nest and TypeORM.
  const { failedGuard } = await import('#lifecycle');
  const failed = await failedGuard(step as unknown as Step<S, Input, Facts>, guards);
  return failed ? { refused: failed.code as Guard } : { to: transition.to };
}
