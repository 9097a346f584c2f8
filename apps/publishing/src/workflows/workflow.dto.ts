import { z } from 'zod';
import { type PublishingAction, publishingPolicy } from '../publishing.policy.js';
import type { Workflow } from './workflow.js';

export const workflowResponse = z
  .object({
    noun: z.string(),
    initial: z.string(),
    states: z.array(z.string()),
    transitions: z.array(
      z.object({
        from: z.string(),
        action: z.string(),
        to: z.string(),
        roles: z.array(z.string()).describe('Who may take the step, within their scope.'),
        needs: z.array(z.string()).describe('What must hold, by the code of the refusal when it does not.'),
        says: z.string().nullable().describe('The event by which the step is told.'),
      }),
    ),
  })
  .meta({ id: 'Workflow' });
export type WorkflowResponse = z.output<typeof workflowResponse>;

export function toWorkflowResponse({
  noun,
  initial,
  states,
  transitions,
}: Workflow<string, string, string>): WorkflowResponse {
  return {
    noun,
    initial,
    states: [...states],
    transitions: transitions.map(({ from, action, to, needs, says }) => ({
      from,
      action,
      to,
      roles: rolesOf(`${noun}.${action}` as PublishingAction),
      needs: [...needs],
      says,
    })),
  };
}

function rolesOf(action: PublishingAction): string[] {
  const entry = publishingPolicy[action];
  return typeof entry === 'string' ? [] : [...entry.roles];
}
