import type { Workflow } from '#workflow';

export const threadStatuses = ['OPEN', 'CLOSED'] as const;
export type ThreadStatus = (typeof threadStatuses)[number];
export type ThreadAction = 'begin' | 'reply' | 'mark-answer' | 'link' | 'close' | 'reopen';
export type ThreadGuard = 'reply-of-another-thread' | 'not-your-thread' | 'linked-already';

/** The lifecycle of a thread; its replies are moderated by themselves. */
export const threadWorkflow: Workflow<ThreadStatus, ThreadAction, ThreadGuard> = {
  noun: 'thread',
  states: threadStatuses,
  initial: 'OPEN',
  transitions: [
    { from: null, action: 'begin', to: 'OPEN', by: 'thread.write', guards: [], emits: null },
    { from: 'OPEN', action: 'reply', to: 'OPEN', by: 'thread.write', guards: [], emits: null },
    {
      from: 'OPEN',
      action: 'mark-answer',
      to: 'OPEN',
      by: 'thread.write',
      guards: ['not-your-thread', 'reply-of-another-thread'],
      emits: null,
    },
    { from: 'OPEN', action: 'link', to: 'OPEN', by: 'thread.write', guards: ['linked-already'], emits: null },
    { from: 'OPEN', action: 'close', to: 'CLOSED', by: 'thread.moderate', guards: [], emits: null },
    { from: 'CLOSED', action: 'reopen', to: 'OPEN', by: 'thread.moderate', guards: [], emits: null },
  ],
};
