import type { Workflow } from '#workflow';

export const needStatuses = ['RECEIVED', 'OPEN', 'ANSWERED', 'MERGED', 'DECLINED'] as const;
export type NeedStatus = (typeof needStatuses)[number];
export type NeedAction = 'receive' | 'request' | 'list' | 'answer' | 'reopen' | 'merge' | 'decline';
export type NeedGuard = 'unknown-village' | 'document-not-live' | 'merge-target-not-open';

/**
 * The lifecycle of a need of information. What the public sends without an account is listed by an editor before others read it;
 * a KIM lists its own at once.
 */
export const needWorkflow: Workflow<NeedStatus, NeedAction, NeedGuard> = {
  noun: 'information-need',
  states: needStatuses,
  initial: 'RECEIVED',
  transitions: [
    { from: null, action: 'receive', to: 'RECEIVED', by: 'citizen', guards: [], emits: null },
    { from: null, action: 'request', to: 'RECEIVED', by: 'need.request', guards: ['unknown-village'], emits: null },
    { from: 'RECEIVED', action: 'list', to: 'OPEN', by: 'need.handle', guards: [], emits: 'InformationNeedListed' },
    ...(['RECEIVED', 'OPEN'] as const).flatMap((from) => [
      {
        from,
        action: 'answer',
        to: 'ANSWERED',
        by: 'need.handle',
        guards: ['document-not-live'],
        emits: 'InformationNeedAnswered',
      } as const,
      {
        from,
        action: 'merge',
        to: 'MERGED',
        by: 'need.handle',
        guards: ['merge-target-not-open'],
        emits: null,
      } as const,
      { from, action: 'decline', to: 'DECLINED', by: 'need.handle', guards: [], emits: null } as const,
    ]),
    { from: 'ANSWERED', action: 'reopen', to: 'OPEN', by: 'need.handle', guards: [], emits: null },
    { from: 'DECLINED', action: 'reopen', to: 'OPEN', by: 'need.handle', guards: [], emits: null },
  ],
};
