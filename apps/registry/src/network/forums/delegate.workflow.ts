import type { Workflow } from '#workflow';

export const delegateStatuses = ['NAMED', 'RECALLED'] as const;
export type DelegateStatus = (typeof delegateStatuses)[number];
export type DelegateAction = 'name' | 'recall';
export type DelegateGuard =
  'kim-must-be-active' | 'kim-outside-forum' | 'member-not-of-kim' | 'delegate-named-already' | 'delegates-full';

/** The lifecycle of a delegate: represents the KIM for a term, unless recalled. */
export const delegateWorkflow: Workflow<DelegateStatus, DelegateAction, DelegateGuard> = {
  noun: 'delegate',
  states: delegateStatuses,
  initial: 'NAMED',
  transitions: [
    {
      from: null,
      action: 'name',
      to: 'NAMED',
      by: 'delegate.name',
      guards: [
        'kim-must-be-active',
        'kim-outside-forum',
        'member-not-of-kim',
        'delegate-named-already',
        'delegates-full',
      ],
      emits: null,
    },
    { from: 'NAMED', action: 'recall', to: 'RECALLED', by: 'delegate.recall', guards: [], emits: null },
  ],
};
