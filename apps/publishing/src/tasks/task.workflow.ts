import { transitionOf, type Workflow } from '#workflow';

export const taskStatuses = ['ASSIGNED', 'REPORTED'] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export type TaskAction = 'assign' | 'report';

/** The life-cycle of a dissemination task: it begins when an edition is published or a KIM becomes active. */
export const taskWorkflow: Workflow<TaskStatus, TaskAction, TaskRule> = {
  noun: 'task',
  states: taskStatuses,
  initial: 'ASSIGNED',
  transitions: [
    { from: null, action: 'assign', to: 'ASSIGNED', needs: [], says: 'DisseminationTaskAssigned' },
    {
      from: 'ASSIGNED',
      action: 'report',
      to: 'REPORTED',
      needs: ['village-outside-task', 'passed-on-in-future'],
      says: 'DisseminationReported',
    },
  ],
};

/** What the rules look at. */
export interface TaskStep {
  readonly status: TaskStatus;
  readonly villageCodes: readonly string[];
  readonly reportedVillageCodes: readonly string[];
  readonly passedOnOn: string;
  /** The day in the office's time zone. */
  readonly today: string;
}

/** What must hold, by the code of the refusal. */
export const taskRules = {
  'village-outside-task': ({ villageCodes, reportedVillageCodes }: TaskStep) =>
    reportedVillageCodes.every((code) => villageCodes.includes(code)),
  'passed-on-in-future': ({ passedOnOn, today }: TaskStep) => passedOnOn <= today,
} as const;
export type TaskRule = keyof typeof taskRules;

/** Where an action leads, or the code of the refusal. */
export function judgeTask(
  action: TaskAction,
  step: TaskStep,
): { to: TaskStatus } | { refused: TaskRule | 'task-state-conflict' } {
  const transition = transitionOf(taskWorkflow, step.status, action);
  if (!transition) return { refused: 'task-state-conflict' };
  const broken = transition.needs.find((rule) => !taskRules[rule](step));
  return broken ? { refused: broken } : { to: transition.to };
}
