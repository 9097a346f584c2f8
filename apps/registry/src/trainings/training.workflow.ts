import type { Workflow } from '#workflow';

export const trainingStatuses = ['DRAFT', 'SCHEDULED', 'CANCELLED', 'COMPLETED'] as const;
export type TrainingStatus = (typeof trainingStatuses)[number];
export type TrainingAction = 'plan' | 'edit' | 'schedule' | 'cancel' | 'invite' | 'complete' | 'auto-complete';
export type TrainingGuard =
  | 'session-misplaced'
  | 'training-invitation-unknown'
  | 'training-incomplete'
  | 'capacity-below-registered'
  | 'session-attended'
  | 'training-not-over';

const planGuards = ['session-misplaced', 'training-invitation-unknown'] as const;

/**
 * The lifecycle of a training. A training that is not completed within a week of its end is completed automatically.
 * A KIM that becomes active later is invited when its area is.
 */
export const trainingWorkflow: Workflow<TrainingStatus, TrainingAction, TrainingGuard> = {
  noun: 'training',
  states: trainingStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'plan', to: 'DRAFT', by: 'training.plan', guards: planGuards, emits: null },
    { from: 'DRAFT', action: 'edit', to: 'DRAFT', by: 'training.edit', guards: planGuards, emits: null },
    {
      from: 'DRAFT',
      action: 'schedule',
      to: 'SCHEDULED',
      by: 'training.schedule',
      guards: ['session-misplaced', 'training-incomplete'],
      emits: 'TrainingScheduled',
    },
    { from: 'DRAFT', action: 'cancel', to: 'CANCELLED', by: 'training.cancel', guards: [], emits: null },
    {
      from: 'SCHEDULED',
      action: 'edit',
      to: 'SCHEDULED',
      by: 'training.edit',
      guards: [...planGuards, 'capacity-below-registered', 'session-attended', 'training-incomplete'],
      emits: 'TrainingChanged',
    },
    { from: 'SCHEDULED', action: 'invite', to: 'SCHEDULED', by: 'system', guards: [], emits: 'TrainingChanged' },
    {
      from: 'SCHEDULED',
      action: 'cancel',
      to: 'CANCELLED',
      by: 'training.cancel',
      guards: [],
      emits: 'TrainingCancelled',
    },
    {
      from: 'SCHEDULED',
      action: 'complete',
      to: 'COMPLETED',
      by: 'training.complete',
      guards: ['training-not-over'],
      emits: 'TrainingCompleted',
    },
    {
      from: 'SCHEDULED',
      action: 'auto-complete',
      to: 'COMPLETED',
      by: 'system',
      guards: ['training-not-over'],
      emits: 'TrainingCompleted',
    },
  ],
};
