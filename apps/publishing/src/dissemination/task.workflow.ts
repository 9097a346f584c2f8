import type { Workflow } from '#workflow';

export const taskStatuses = ['ASSIGNED', 'REPORTED'] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export type TaskAction = 'assign' | 'report';
export type TaskGuard = 'village-outside-task' | 'disseminated-in-future';

/** The lifecycle of a dissemination task: it begins when an edition is published or a KIM becomes active. */
export const taskWorkflow: Workflow<TaskStatus, TaskAction, TaskGuard> = {
  noun: 'task',
  states: taskStatuses,
  initial: 'ASSIGNED',
  transitions: [
    { from: null, action: 'assign', to: 'ASSIGNED', by: 'system', guards: [], emits: 'DisseminationTaskAssigned' },
    {
      from: 'ASSIGNED',
      action: 'report',
      to: 'REPORTED',
      by: 'task.report',
      guards: ['village-outside-task', 'disseminated-in-future'],
      emits: 'DisseminationReported',
    },
  ],
};
