import { transitionOf, type Workflow } from '#workflow';

export const taskStatuses = ['ASSIGNED', 'REPORTED'] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export type TaskAction = 'assign' | 'report';

/** The life-cycle of a dissemination task: it begins when an edition is published or a KIM becomes active. */
export const taskWorkflow: Workflow<TaskStatus, TaskAction, TaskGuard> = {
  noun: 'task',
  states: taskStatuses,
  initial: 'ASSIGNED',
  transitions: [
    { from: null, action: 'assign', to: 'ASSIGNED', guards: [], emits: 'DisseminationTaskAssigned' },
    {
      from: 'ASSIGNED',
      action: 'report',
      to: 'REPORTED',
      guards: ['village-outside-task', 'disseminated-in-future'],
      emits: 'DisseminationReported',
    },
  ],
};

/** What the rules look at. */
export interface TaskContext {
  readonly status: TaskStatus;
  readonly villageCodes: readonly string[];
  readonly reportedVillageCodes: readonly string[];
  readonly disseminatedOn: string;
  /** The day in the office's time zone. */
  readonly today: string;
}

/** What must hold, by the code of the refusal. */
export const taskGuards = {
  'village-outside-task': ({ villageCodes, reportedVillageCodes }: TaskContext) =>
    reportedVillageCodes.every((code) => villageCodes.includes(code)),
  'disseminated-in-future': ({ disseminatedOn, today }: TaskContext) => disseminatedOn <= today,
} as const;
export type TaskGuard = keyof typeof taskGuards;

/** Where an action leads, or the code of the refusal. */
export function judgeTask(
  action: TaskAction,
  step: TaskContext,
): { to: TaskStatus } | { refused: TaskGuard | 'task-state-conflict' } {
  const transition = transitionOf(taskWorkflow, step.status, action);
  if (!transition) return { refused: 'task-state-conflict' };
  const failed = transition.guards.find((guard) => !taskGuards[guard](step));
  return failed ? { refused: failed } : { to: transition.to };
}
