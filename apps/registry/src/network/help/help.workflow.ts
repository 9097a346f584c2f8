import type { Workflow } from '#workflow';

export const helpStatuses = ['OPEN', 'OFFERED', 'ACCEPTED', 'DONE', 'WITHDRAWN'] as const;
export type HelpStatus = (typeof helpStatuses)[number];
export type HelpAction = 'ask' | 'offer' | 'accept' | 'finish' | 'withdraw';
export type HelpGuard = 'kim-must-be-active' | 'kim-itself' | 'help-offered-already' | 'help-offer-unknown';

/** The lifecycle of a request for help: several KIM may offer it, one offer is accepted, the requesting KIM finishes it. */
export const helpWorkflow: Workflow<HelpStatus, HelpAction, HelpGuard> = {
  noun: 'help-request',
  states: helpStatuses,
  initial: 'OPEN',
  transitions: [
    { from: null, action: 'ask', to: 'OPEN', by: 'help.ask', guards: ['kim-must-be-active'], emits: 'HelpRequested' },
    ...(['OPEN', 'OFFERED'] as const).map((from) => ({
      from,
      action: 'offer' as const,
      to: 'OFFERED' as const,
      by: 'help.offer',
      guards: ['kim-itself', 'kim-must-be-active', 'help-offered-already'] as const,
      emits: 'HelpOffered',
    })),
    {
      from: 'OFFERED',
      action: 'accept',
      to: 'ACCEPTED',
      by: 'help.accept',
      guards: ['help-offer-unknown', 'kim-must-be-active'],
      emits: 'HelpAccepted',
    },
    { from: 'ACCEPTED', action: 'finish', to: 'DONE', by: 'help.finish', guards: [], emits: 'HelpDone' },
    ...(['OPEN', 'OFFERED', 'ACCEPTED'] as const).map((from) => ({
      from,
      action: 'withdraw' as const,
      to: 'WITHDRAWN' as const,
      by: 'help.withdraw',
      guards: [],
      emits: 'HelpWithdrawn',
    })),
  ],
};
