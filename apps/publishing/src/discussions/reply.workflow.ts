import type { Workflow } from '#workflow';

export const replyStatuses = ['VISIBLE', 'HIDDEN', 'APPEALED', 'REMOVED'] as const;
export type ReplyStatus = (typeof replyStatuses)[number];
export type ReplyAction = 'write' | 'hide' | 'appeal' | 'restore' | 'uphold';
export type ReplyGuard = 'not-your-reply' | 'own-moderation';

/** The moderation of a reply: who hid it does not decide on the appeal. */
export const replyWorkflow: Workflow<ReplyStatus, ReplyAction, ReplyGuard> = {
  noun: 'reply',
  states: replyStatuses,
  initial: 'VISIBLE',
  transitions: [
    { from: null, action: 'write', to: 'VISIBLE', by: 'thread.write', guards: [], emits: null },
    { from: 'VISIBLE', action: 'hide', to: 'HIDDEN', by: 'thread.moderate', guards: [], emits: null },
    { from: 'HIDDEN', action: 'appeal', to: 'APPEALED', by: 'thread.write', guards: ['not-your-reply'], emits: null },
    {
      from: 'APPEALED',
      action: 'restore',
      to: 'VISIBLE',
      by: 'thread.moderate',
      guards: ['own-moderation'],
      emits: null,
    },
    {
      from: 'APPEALED',
      action: 'uphold',
      to: 'REMOVED',
      by: 'thread.moderate',
      guards: ['own-moderation'],
      emits: null,
    },
  ],
};
