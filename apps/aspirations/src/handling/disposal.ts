import type { TransitionInput } from '../aspirations/case-desk.js';

/** The step that hands a case to an agency. */
export function assignmentTo(agencyId: string, now: Date): TransitionInput {
  return { action: 'dispose', changes: { agencyId, disposedAt: now } };
}
