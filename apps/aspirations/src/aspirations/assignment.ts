import type { TransitionInput } from './aspiration-commands.service.js';

/** The step that hands a case to an agency. */
export function assignmentTo(agencyId: string, now: Date): TransitionInput {
  return { action: 'assign', changes: { agencyId, assignedAt: now } };
}
