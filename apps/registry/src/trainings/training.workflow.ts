import type { Workflow } from '#workflow';

export const trainingStatuses = ['DRAFT', 'SCHEDULED', 'CANCELLED', 'COMPLETED'] as const;
export type TrainingStatus = (typeof trainingStatuses)[number];

export const trainingActions = ['plan', 'edit', 'schedule', 'cancel', 'complete', 'auto-complete'] as const;
export type TrainingAction = (typeof trainingActions)[number];

export type TrainingRule =
  | 'session-misplaced'
  | 'training-invitation-unknown'
  | 'training-incomplete'
  | 'capacity-below-registered'
  | 'session-attended'
  | 'training-not-over';

const planGuards = ['session-misplaced', 'training-invitation-unknown'] as const;

/** The life of a training: every step there is. */
export const trainingWorkflow: Workflow<TrainingStatus, TrainingAction, TrainingRule> = {
  noun: 'training',
  states: trainingStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'plan', to: 'DRAFT', guards: planGuards, emits: null },
    { from: 'DRAFT', action: 'edit', to: 'DRAFT', guards: planGuards, emits: null },
    {
      from: 'DRAFT',
      action: 'schedule',
      to: 'SCHEDULED',
      guards: ['training-incomplete', 'session-misplaced'],
      emits: 'TrainingScheduled',
    },
    { from: 'DRAFT', action: 'cancel', to: 'CANCELLED', guards: [], emits: null },
    {
      from: 'SCHEDULED',
      action: 'edit',
      to: 'SCHEDULED',
      guards: [...planGuards, 'training-incomplete', 'capacity-below-registered', 'session-attended'],
      emits: 'TrainingChanged',
    },
    { from: 'SCHEDULED', action: 'cancel', to: 'CANCELLED', guards: [], emits: 'TrainingCancelled' },
    {
      from: 'SCHEDULED',
      action: 'complete',
      to: 'COMPLETED',
      guards: ['training-not-over'],
      emits: 'TrainingCompleted',
    },
    // What nobody completed is completed by itself, so that those who came do not go without.
    {
      from: 'SCHEDULED',
      action: 'auto-complete',
      to: 'COMPLETED',
      guards: ['training-not-over'],
      emits: 'TrainingCompleted',
    },
  ],
};
