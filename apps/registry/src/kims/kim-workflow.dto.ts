import { z } from 'zod';
import { roles } from '#access';
import { kimStatuses } from '#contracts';
import { registryPolicy } from '../registry.policy.js';
import { editableKimStatuses, firstKimStatus, kimSteps, kimTransitions } from './kim.workflow.js';

export const kimWorkflowResponse = z
  .object({
    noun: z.literal('kim'),
    states: z.array(z.enum(kimStatuses)),
    initial: z.enum(kimStatuses),
    editableIn: z.array(z.enum(kimStatuses)),
    transitions: z.array(
      z.object({
        from: z.enum(kimStatuses),
        action: z.enum(kimSteps),
        to: z.enum(kimStatuses),
        needs: z.array(z.enum(['decree', 'members', 'officers', 'reason'])).describe('What must hold'),
        roles: z.array(z.enum(roles)).describe('Who may'),
        says: z.string().describe('The event that tells of it'),
      }),
    ),
  })
  .meta({ id: 'KimWorkflow' });
export type KimWorkflowResponse = z.infer<typeof kimWorkflowResponse>;

/** The life-cycle as everybody may read it: the table, and who may take each step. */
export function toKimWorkflowResponse(): KimWorkflowResponse {
  return {
    noun: 'kim',
    states: [...kimStatuses],
    initial: firstKimStatus,
    editableIn: [...editableKimStatuses],
    transitions: kimTransitions.map((transition) => ({
      ...transition,
      needs: [...transition.needs],
      roles: [...registryPolicy[`kim.${transition.action}`].roles],
    })),
  };
}
