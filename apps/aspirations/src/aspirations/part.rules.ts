import type { AspirationAction, AspirationStatus } from './aspiration.states.js';

const answered: readonly AspirationStatus[] = ['RESPONDED', 'CLOSED'];
const endedElsewhere: readonly AspirationStatus[] = ['ARCHIVED', 'REFERRED'];

/** A part that has come to this may change where the whole is. */
export function affectsWhole(status: AspirationStatus): boolean {
  return status === 'RESPONDED' || status === 'REOPENED' || endedElsewhere.includes(status);
}

/**
 * The step of a split case that follows from where its parts are: it is answered once each of them is answered or has
 * ended elsewhere, back with the coordinator when none was answered, and split again when one is reopened.
 */
export function wholeTransition(
  whole: AspirationStatus,
  parts: readonly AspirationStatus[],
): Extract<AspirationAction, 'collect-answers' | 'unsplit' | 'reopen-parts'> | undefined {
  const done = parts.every((part) => answered.includes(part) || endedElsewhere.includes(part));
  if (whole === 'SPLIT' && done) return parts.some((part) => answered.includes(part)) ? 'collect-answers' : 'unsplit';
  if (whole === 'RESPONDED' || whole === 'UNDER_REVIEW') return done ? undefined : 'reopen-parts';
  return undefined;
}
