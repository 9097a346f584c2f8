import type { Wanted } from '../aspirations/case-desk.js';

/** The step that hands a case to an agency. */
export function disposal(agencyId: string, now: Date): Wanted {
  return { action: 'dispose', changes: { agencyId, disposedAt: now } };
}
