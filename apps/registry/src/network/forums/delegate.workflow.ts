import type { Workflow } from '#workflow';

export const delegateStatuses = ['NAMED', 'RECALLED'] as const;
export type DelegateStatus = (typeof delegateStatuses)[number];

export type DelegateAction = 'name' | 'recall';

export type DelegateRule =
  'kim-must-be-active' | 'kim-outside-forum' | 'member-not-of-kim' | 'delegates-full' | 'delegate-named-already';

/** How a member speaks for a KIM in a forum: from the first day of the term to its last, unless recalled. */
export const delegateWorkflow: Workflow<DelegateStatus, DelegateAction, DelegateRule> = {
  noun: 'delegate',
  states: delegateStatuses,
  initial: 'NAMED',
  transitions: [
    {
      from: null,
      action: 'name',
      to: 'NAMED',
      guards: [
        'kim-must-be-active',
        'kim-outside-forum',
        'member-not-of-kim',
        'delegates-full',
        'delegate-named-already',
      ],
      emits: null,
    },
    { from: 'NAMED', action: 'recall', to: 'RECALLED', guards: [], emits: null },
  ],
};
