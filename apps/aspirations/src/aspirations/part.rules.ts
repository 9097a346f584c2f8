import type { AspirationAction } from './aspiration.actors.js';
import type { AspirationStatus } from './aspiration.states.js';

const answered: readonly AspirationStatus[] = ['RESPONDED', 'CLOSED'];
const endedElsewhere: readonly AspirationStatus[] = ['ARCHIVED', 'REFERRED'];

/** Whether a part in this status may move the whole. */
export function affectsWhole(status: AspirationStatus): boolean {
  return status === 'RESPONDED' || status === 'REOPENED' || endedElsewhere.includes(status);
}

/**
 * The transition of a split aspiration that follows from the statuses of its parts: it is answered once each of them is
 * answered or has ended elsewhere, returns to the coordinator when none was answered, and is split again when one is
 * reopened.
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
