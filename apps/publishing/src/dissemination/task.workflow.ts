import { disseminationTaskStatuses as taskStatuses } from '#contracts';
import type { Transition, Workflow } from '#workflow';

export { taskStatuses };
export type TaskStatus = (typeof taskStatuses)[number];
export type TaskAction =
  | 'assign'
  | 'acknowledge'
  | 'report'
  | 'verify'
  | 'return'
  | 'decline'
  | 'remind'
  | 'escalate'
  | 'expire'
  | 'cancel'
  | 'reassign';
export type TaskGuard = 'village-outside-task' | 'disseminated-in-future' | 'own-report';

/** A report is expected. */
export const openTaskStatuses = ['ASSIGNED', 'ACKNOWLEDGED', 'RETURNED'] as const satisfies readonly TaskStatus[];

type Row = Transition<TaskStatus, TaskAction, TaskGuard>;
type Rule = Pick<Row, 'action' | 'by' | 'emits'> & { readonly guards?: Row['guards'] };

function from(statuses: readonly TaskStatus[], rule: Rule, to?: TaskStatus): Row[] {
  return statuses.map((status) => ({ guards: [], ...rule, from: status, to: to ?? status }));
}

/**
 * The lifecycle of a dissemination task. It begins when an edition is published, a KIM becomes active or an editor closes a
 * gap. A report is accepted from a task that has ended, too: phones may have been offline, and what was disseminated counts.
 */
export const taskWorkflow: Workflow<TaskStatus, TaskAction, TaskGuard> = {
  noun: 'task',
  states: taskStatuses,
  initial: 'ASSIGNED',
  transitions: [
    { from: null, action: 'assign', to: 'ASSIGNED', by: 'system', guards: [], emits: 'DisseminationTaskAssigned' },
    ...from(
      ['ASSIGNED'],
      { action: 'acknowledge', by: 'task.report', emits: 'DisseminationTaskAcknowledged' },
      'ACKNOWLEDGED',
    ),
    ...from(
      [...openTaskStatuses, 'EXPIRED', 'CANCELLED'],
      {
        action: 'report',
        by: 'task.report',
        guards: ['village-outside-task', 'disseminated-in-future'],
        emits: 'DisseminationReported',
      },
      'DISSEMINATED',
    ),
    ...from(
      ['DISSEMINATED'],
      { action: 'verify', by: 'task.verify', guards: ['own-report'], emits: 'DisseminationVerified' },
      'VERIFIED',
    ),
    ...from(
      ['DISSEMINATED'],
      { action: 'return', by: 'task.verify', guards: ['own-report'], emits: 'DisseminationReturned' },
      'RETURNED',
    ),
    ...from(
      ['ASSIGNED', 'ACKNOWLEDGED'],
      { action: 'decline', by: 'task.report', emits: 'DisseminationTaskDeclined' },
      'DECLINED',
    ),
    ...from(openTaskStatuses, { action: 'remind', by: 'system', emits: 'DisseminationTaskDue' }),
    ...from(openTaskStatuses, { action: 'escalate', by: 'system', emits: 'DisseminationTaskOverdue' }),
    ...from(openTaskStatuses, { action: 'expire', by: 'system', emits: 'DisseminationTaskExpired' }, 'EXPIRED'),
    ...from(openTaskStatuses, { action: 'cancel', by: 'system', emits: 'DisseminationTaskCancelled' }, 'CANCELLED'),
    ...from(['CANCELLED'], { action: 'reassign', by: 'system', emits: 'DisseminationTaskAssigned' }, 'ASSIGNED'),
  ],
};
