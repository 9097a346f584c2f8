import type { Addressee } from './rule.js';

/** The officers of each of these KIM, about their own KIM. */
export function officersOf(kimIds: readonly string[]): Addressee[] {
  return kimIds.map((id) => ({ audience: 'KIM_OFFICERS', audienceId: id, about: { kind: 'KIM', id } }));
}
