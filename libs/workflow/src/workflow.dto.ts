import { z } from 'zod';
import {
  allowsCitizen,
  type By,
  byOf,
  finalStates,
  permissionOf,
  type WithDeadlines,
  type Workflow,
} from './workflow.js';

const words = z.record(z.string(), z.strictObject({ en: z.string(), id: z.string() }));

/** The answer of every service to `GET /v1/workflows/<noun>`. */
export const WorkflowResponse = z
  .strictObject({
    noun: z.string(),
    states: z.array(z.string()),
    initial: z.string(),
    final: z.array(z.string()).describe('The states that no transition leaves.'),
    words: z
      .strictObject({ states: words, actions: words })
      .describe('States and actions in both languages: `in the status "<state>"`, `you cannot <action>`.'),
    transitions: z.array(
      z.strictObject({
        from: z.string().nullable().describe('Null: the transition creates the subject.'),
        action: z.string(),
        to: z.string(),
        audience: z
          .enum(['public', 'authenticated', 'roles', 'citizen', 'system'])
          .describe('Who may take it: a citizen acts by tracking number and PIN, the system without an actor.'),
        roles: z
          .array(z.string())
          .describe('The roles that may, within their scope; of a transition of citizens, those that may act for one.'),
        guards: z.array(z.string()).describe('The conditions, by the code of the refusal when one does not hold.'),
        stops: z.string().nullable().describe('The deadline that it stops.'),
        starts: z.string().nullable().describe('The deadline that it starts.'),
        pauses: z.string().nullable().describe('The deadline that it pauses.'),
        resumes: z.string().nullable().describe('The paused deadline that it resumes.'),
        emits: z.string().nullable().describe('The event that is published with it.'),
      }),
    ),
  })
  .meta({ id: 'Workflow' });
export type WorkflowResponse = z.output<typeof WorkflowResponse>;

/** The words of states and actions, perhaps of more than a workflow has. */
interface Words {
  readonly statuses: Readonly<Record<string, WorkflowResponse['words']['states'][string]>>;
  readonly actions: Readonly<Record<string, WorkflowResponse['words']['actions'][string]>>;
}

/** The audience of a permission in the policy of a service. */
type PolicyEntry = 'public' | 'authenticated' | { readonly roles: readonly string[] };
type Policy = Readonly<Record<string, PolicyEntry>>;

type PublishedAudience = Pick<WorkflowResponse['transitions'][number], 'audience' | 'roles'>;

/** Who may take a transition, by the policy of the service. */
export function toAudience(by: By, policy: Policy): PublishedAudience {
  const permission = permissionOf(by);
  if (permission === undefined) return { audience: by === 'citizen' ? 'citizen' : 'system', roles: [] };
  const entry = policy[permission];
  if (entry === undefined) throw new Error(`the policy has no action '${permission}'`);
  if (typeof entry === 'string') return { audience: entry, roles: [] };
  return { audience: allowsCitizen(by) ? 'citizen' : 'roles', roles: [...entry.roles] };
}

/** The workflow as it is published: the table in words, and who may take each transition. */
export function publishWorkflow(
  workflow: Workflow<string, string, string, Partial<WithDeadlines<string>>>,
  policy: Policy,
  { statuses, actions }: Words,
): WorkflowResponse {
  return {
    noun: workflow.noun,
    states: [...workflow.states],
    initial: workflow.initial,
    final: [...finalStates(workflow)],
    words: {
      states: Object.fromEntries(workflow.states.map((state) => [state, statuses[state]!])),
      actions: Object.fromEntries(workflow.transitions.map(({ action }) => [action, actions[action]!])),
    },
    transitions: workflow.transitions.map(({ from, action, to, guards, stops, starts, pauses, resumes, emits }) => ({
      from,
      action,
      to,
      ...toAudience(byOf(workflow, action), policy),
      guards: [...guards],
      stops: stops ?? null,
      starts: starts ?? null,
      pauses: pauses ?? null,
      resumes: resumes ?? null,
      emits,
    })),
  };
}
