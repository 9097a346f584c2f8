import type { AspirationState } from '../aspirations/aspiration-lifecycle.service.js';
import { type AspirationStatus, aspirationWorkflow, type DeadlineStage } from '../aspirations/aspiration.workflow.js';

export interface MergeRefusal {
  readonly code: 'aspiration-merged' | 'merge-into-itself' | 'wrong-status' | 'merge-would-reveal' | 'part-of-split';
  readonly detail: string;
}

const finalStatuses: readonly AspirationStatus[] = ['CLOSED', 'REFERRED', 'ARCHIVED'];

/** Statuses that cannot be merged: the aspiration waits for its citizen, has an answer of its own, or is final. */
const unmergeableStatuses: readonly AspirationStatus[] = [
  'RETURNED',
  'SPLIT',
  'ASKED',
  'RESPONDED',
  'UNDER_REVIEW',
  ...finalStatuses,
];

/**
 * Why an aspiration cannot be merged into a root; undefined when it can. Only roots are merged, and never into their own
 * group, so there is no cycle, and undoing a merge restores the state before it.
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

/** The deadline that runs in a status. */
export function deadlineStageOf(status: AspirationStatus): DeadlineStage | null {
  return aspirationWorkflow.transitions.find(({ to, starts }) => to === status && starts !== null)?.starts ?? null;
}
