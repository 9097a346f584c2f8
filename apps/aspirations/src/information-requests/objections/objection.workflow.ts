import type { Workflow } from '#workflow';

export const objectionStatuses = ['FILED', 'ANSWERED', 'WITHDRAWN'] as const;
export type ObjectionStatus = (typeof objectionStatuses)[number];
export type ObjectionAction = 'file' | 'answer' | 'withdraw';
export type ObjectionGuard = 'objection-ground-does-not-fit' | 'objection-open';

/**
 * The lifecycle of an objection (keberatan). The request waits meanwhile: its workflow has the deadline of the superior, and
 * what an answer leads to. A requester who closes the request withdraws the objection.
 */
export const objectionWorkflow: Workflow<ObjectionStatus, ObjectionAction, ObjectionGuard> = {
  noun: 'information-objection',
  states: objectionStatuses,
  initial: 'FILED',
  transitions: [
    {
      from: null,
      action: 'file',
      to: 'FILED',
      by: 'citizen',
      guards: ['objection-ground-does-not-fit', 'objection-open'],
      emits: 'InformationObjectionFiled',
    },
    {
      from: 'FILED',
      action: 'answer',
      to: 'ANSWERED',
      by: 'information-objection.answer',
      guards: [],
      emits: 'InformationObjectionAnswered',
    },
    { from: 'FILED', action: 'withdraw', to: 'WITHDRAWN', by: 'system', guards: [], emits: null },
  ],
};
