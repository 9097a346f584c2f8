import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { events, type ServiceName } from '#contracts';
import { finalStates, type Transition, transitionOf, type Workflow } from '#workflow';

/** Where each action leads from each state, and from nothing: what is not written down must not be possible. */
export type WorkflowModel<State extends string, Action extends string> = Readonly<
  Record<State | 'nothing', Partial<Record<Action, State>>>
>;

interface Expected<State extends string, Action extends string, Rule extends string> {
  /** The service whose events tell of the steps. */
  readonly service: ServiceName;
  /** The life-cycle once more, written down by hand. */
  readonly model: WorkflowModel<State, Action>;
  /** The errors of the service: each rule is one of their codes. */
  readonly errors: { readonly table: Readonly<Record<Rule, { readonly status: number }>> };
}

/** What must hold of every life-cycle. */
export function describeWorkflow<State extends string, Action extends string, Rule extends string>(
  workflow: Workflow<State, Action, Rule, unknown>,
  { service, model, errors }: Expected<NoInfer<State>, NoInfer<Action>, NoInfer<Rule>>,
): void {
  const { noun, states, initial, transitions } = workflow;
  const actions = [...new Set(transitions.map(({ action }) => action))];
  const modelled = (from: State | null, action: Action): State | undefined => model[from ?? 'nothing'][action];

  describe(`the table of the life-cycle of ${noun}`, () => {
    it('has the transitions of the model, each once, and no other', () => {
      const asModelled = [null, ...states].flatMap((from) =>
        (Object.entries(model[from ?? 'nothing']) as [Action, State][]).map((step) => [from, ...step]),
      );
      const asTold = transitions.map(({ from, action, to }) => [from, action, to]);
      expect(asTold.toSorted()).toEqual(asModelled.toSorted());
      for (const from of [null, ...states])
        for (const action of actions) expect(transitionOf(workflow, from, action)?.to).toBe(modelled(from, action));
    });

    it('goes where the model goes, whatever is tried in whatever order', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 40 }), (tried) => {
          let at: State | null = null;
          for (const action of tried) {
            const expected: State | undefined = modelled(at, action);
            const taken: Transition<State, Action, Rule> | undefined = transitionOf(workflow, at, action);
            expect(taken?.to).toBe(expected);
            at = taken?.to ?? at;
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
      const ends = finalStates(workflow);
      for (const state of states) {
        const reached = reachable(transitions, state);
        expect([state, ends.some((end) => reached.has(end))]).toEqual([state, true]);
      }
    });

    it('says only events of its service that have a contract', () => {
      for (const { action, says } of transitions)
        expect([action, says === null || events.has(`sambung.${service}.${says}.v1`)]).toEqual([action, true]);
    });

    it('needs only what the service has a refusal for', () => {
      for (const { needs } of transitions)
        for (const rule of needs) {
          expect(errors.table[rule].status).toBeGreaterThanOrEqual(400);
          expect(errors.table[rule].status).toBeLessThan(500);
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
