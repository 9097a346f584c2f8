import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { events, type ServiceName } from '#contracts';
import { byOf, finalStates, permissionOf, type Transition, transitionOf, type Workflow } from '#workflow';

/** Where each action leads from each state, and from nothing: everything else must be impossible. */
export type WorkflowModel<State extends string, Action extends string> = Readonly<
  Record<State | 'nothing', Partial<Record<Action, State>>>
>;

interface Expected<State extends string, Action extends string, Guard extends string> {
  /** The service whose events the table emits. */
  readonly service: ServiceName;
  /** The same lifecycle, written by hand. */
  readonly model: WorkflowModel<State, Action>;
  /** The errors of the noun: each guard is one of their codes. */
  readonly errors: { readonly table: Readonly<Record<Guard, { readonly status: number }>> };
  /** Where a subject may stay although a step leaves it; by default the states that no step leaves. */
  readonly ends?: readonly State[];
  /** Each permission in `by` is an action of this policy. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** The guards of the lifecycle: those of the table, and no other. */
  readonly guards?: Readonly<Record<Guard, unknown>>;
  /** The event builders of the lifecycle: those of the table, and no other. */
  readonly events?: Readonly<Record<string, unknown>>;
}

/** Tests that the table of a lifecycle is sound, and the same as a model. */
export function describeWorkflow<State extends string, Action extends string, Guard extends string>(
  workflow: Workflow<State, Action, Guard, unknown>,
  {
    service,
    model,
    errors,
    policy,
    guards: predicates,
    events: builders,
    ends = finalStates(workflow),
  }: Expected<NoInfer<State>, NoInfer<Action>, NoInfer<Guard>>,
): void {
  const { noun, states, initial, transitions } = workflow;
  const actions = [...new Set(transitions.map(({ action }) => action))];
  const modelledTarget = (from: State | null, action: Action): State | undefined => model[from ?? 'nothing'][action];

  describe(`the workflow of ${noun}`, () => {
    it('has the transitions of the model, each once, and no other', () => {
      const expectedRows = [null, ...states].flatMap((from) =>
        (Object.entries(model[from ?? 'nothing']) as [Action, State][]).map((step) => [from, ...step]),
      );
      const declared = transitions.map(({ from, action, to }) => [from, action, to]);
      expect(declared.toSorted()).toEqual(expectedRows.toSorted());
      for (const from of [null, ...states])
        for (const action of actions)
          expect(transitionOf(workflow, from, action)?.to).toBe(modelledTarget(from, action));
    });

    it('leads where the model leads, whatever is attempted in whatever order', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 40 }), (attempted) => {
          let at: State | null = null;
          for (const action of attempted) {
            const expected: State | undefined = modelledTarget(at, action);
            const applied: Transition<State, Action, Guard> | undefined = transitionOf(workflow, at, action);
            expect(applied?.to).toBe(expected);
            at = applied?.to ?? at;
          }
        }),
        { numRuns: 500 },
      );
    });

    it('begins in its initial state, and from there reaches every state', () => {
      expect(new Set(transitions.filter(({ from }) => from === null).map(({ to }) => to))).toEqual(new Set([initial]));
      expect([...reachable(transitions, initial)].toSorted()).toEqual(states.toSorted());
    });

    it('leads from every state to an end', () => {
      for (const state of states) {
        const reached = reachable(transitions, state);
        expect([state, ends.some((end) => reached.has(end))]).toEqual([state, true]);
      }
    });

    it('emits only events of its service that have a contract', () => {
      for (const { action, emits } of transitions)
        expect([action, emits === null || events.has(`sambung.${service}.${emits}.v1`)]).toEqual([action, true]);
    });

    it('gives every action to one audience, by a permission of the policy', () => {
      const permissions = policy ? actions.flatMap((action) => permissionOf(byOf(workflow, action)) ?? []) : [];
      expect(permissions.filter((permission) => !Object.hasOwn(policy ?? {}, permission))).toEqual([]);
    });

    it('has a guard for every code and a builder for every event, and no other', () => {
      const codes = new Set<string>(transitions.flatMap((transition) => transition.guards));
      const emitted = new Set(transitions.flatMap(({ emits }) => emits ?? []));
      expect(predicates ? new Set(Object.keys(predicates)) : codes).toEqual(codes);
      expect(builders ? new Set(Object.keys(builders)) : emitted).toEqual(emitted);
    });

    it('has an error for every guard', () => {
      for (const { guards } of transitions)
        for (const guard of guards) {
          expect(errors.table[guard].status).toBeGreaterThanOrEqual(400);
          expect(errors.table[guard].status).toBeLessThan(500);
        }
    });
  });
}

function reachable<State extends string>(
  transitions: readonly Transition<State, string, string>[],
  start: State,
): ReadonlySet<State> {
  const reached = new Set([start]);
  for (const state of reached) for (const { from, to } of transitions) if (from === state) reached.add(to);
  return reached;
}
