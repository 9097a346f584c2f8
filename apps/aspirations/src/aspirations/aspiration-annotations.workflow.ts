import type { AspirationAction } from './aspiration.actors.js';
import {
  type AspirationGuard,
  type AspirationRow,
  type AspirationStatus,
  aspirationStatuses,
  officeStage,
  openStatuses,
} from './aspiration.states.js';

const offices = ['RECEIVED', 'VERIFIED', 'HELD', 'ASSIGNED', 'ACCEPTED', 'REOPENED'] as const;

/** Rows that leave the status as it is. */
export function unchanged(
  action: AspirationAction,
  statuses: readonly AspirationStatus[],
  emits: string | null = null,
  guards: readonly AspirationGuard[] = [],
): AspirationRow[] {
  return statuses.map((status) => ({ from: status, action, to: status, guards, emits }));
}

/** What deadlines, protection, the coordinator’s office and other services add to an aspiration or to a part; merged ones included. */
export const annotations: readonly AspirationRow[] = [
  ...unchanged('protect', aspirationStatuses, 'AspirationProtected', ['part-of-split', 'protection-lowered']),
  ...unchanged('redact', aspirationStatuses, null, ['part-of-split', 'passage-not-found']),
  ...unchanged('set-assignee', openStatuses, null, ['not-a-colleague']),
  ...unchanged('release-assignee', openStatuses),
  ...unchanged('request-pause', openStatuses),
  ...unchanged('refuse-pause', openStatuses),
  ...unchanged('pause-deadline', openStatuses),
  ...unchanged('resume-deadline', openStatuses),
  ...unchanged('near-deadline', openStatuses, 'DeadlineNear'),
  ...unchanged('miss-deadline', openStatuses, 'DeadlineMissed'),
  ...unchanged('escalate', openStatuses, 'AspirationEscalated'),
  ...(['hand-over', 'acknowledge', 'progress', 'refuse', 'fail', 'retry'] as const).flatMap((action) =>
    unchanged(`lapor-${action}`, ['REFERRED']),
  ),
];

/** A merge stops the deadline of the duplicate: its root has one for both. */
export const duplicates: readonly AspirationRow[] = [
  ...offices.flatMap((status): AspirationRow[] => [
    {
      from: status,
      action: 'merge',
      to: status,
      guards: ['aspiration-merged', 'part-of-split', 'merge-into-itself', 'merge-would-reveal'],
      stops: officeStage[status],
      emits: 'AspirationMerged',
    },
    {
      from: status,
      action: 'unmerge',
      to: status,
      guards: ['aspiration-not-merged'],
      starts: officeStage[status],
      emits: 'AspirationUnmerged',
    },
  ]),
  ...unchanged('merge-duplicate', openStatuses),
  ...unchanged('unmerge-duplicate', aspirationStatuses),
];
