import type { AspirationState } from '../aspirations/aspiration-lifecycle.service.js';
import { type AspirationStatus, aspirationWorkflow, type DeadlineStage } from '../aspirations/aspiration.workflow.js';

export interface MergeRefusal {
  readonly code: 'aspiration-merged' | 'merge-into-itself' | 'wrong-status' | 'merge-would-reveal' | 'part-of-split';
  readonly detail: string;
}

const finalStatuses: readonly AspirationStatus[] = ['CLOSED', 'REFERRED', 'ARCHIVED'];

/** Whoever waits for the citizen's word, or is done, has an answer of its own. */
const unmergeableStatuses: readonly AspirationStatus[] = [
  'RETURNED',
  'SPLIT',
  'ASKED',
  'RESPONDED',
  'UNDER_REVIEW',
  ...finalStatuses,
];

/**
 * Why a case is not merged into a root; undefined when it is. Only roots are merged, and never into what is merged into
 * them; so there is no cycle, and taking a merge back gives what was before it.
 */
export function mergeRefusal(
  duplicate: Pick<AspirationState, 'id' | 'mergedInto' | 'parentId' | 'status' | 'confidential'>,
  root: Pick<AspirationState, 'id' | 'parentId' | 'status' | 'confidential'>,
): MergeRefusal | undefined {
  if (duplicate.mergedInto !== null) return { code: 'aspiration-merged', detail: duplicate.mergedInto };
  const whole = duplicate.parentId ?? root.parentId;
  if (whole !== null) return { code: 'part-of-split', detail: whole };
  if (root.id === duplicate.id) return { code: 'merge-into-itself', detail: root.id };
  if (unmergeableStatuses.includes(duplicate.status)) return { code: 'wrong-status', detail: duplicate.status };
  if (finalStatuses.includes(root.status)) return { code: 'wrong-status', detail: root.status };
  if (root.confidential && !duplicate.confidential) return { code: 'merge-would-reveal', detail: root.id };
  return undefined;
}

/** The clock that runs while a case is in a status. */
export function deadlineStageOf(status: AspirationStatus): DeadlineStage | null {
  return aspirationWorkflow.transitions.find(({ to, starts }) => to === status && starts !== null)?.starts ?? null;
}
