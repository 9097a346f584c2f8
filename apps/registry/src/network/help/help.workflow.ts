import type { Workflow } from '#workflow';

export const helpStatuses = ['OPEN', 'OFFERED', 'ACCEPTED', 'DONE', 'WITHDRAWN'] as const;
export type HelpStatus = (typeof helpStatuses)[number];

export type HelpAction = 'ask' | 'offer' | 'accept' | 'finish' | 'withdraw';

export type HelpRule = 'kim-must-be-active' | 'kim-itself' | 'help-offered-already' | 'help-offer-unknown';

/** How a KIM gets help: several may offer it, one offer is accepted, and whoever asked says when it was given. */
export const helpWorkflow: Workflow<HelpStatus, HelpAction, HelpRule> = {
  noun: 'help-request',
  states: helpStatuses,
  initial: 'OPEN',
  transitions: [
    { from: null, action: 'ask', to: 'OPEN', guards: ['kim-must-be-active'], emits: 'HelpRequested' },
    ...(['OPEN', 'OFFERED'] as const).map((from) => ({
      from,
      action: 'offer' as const,
      to: 'OFFERED' as const,
      guards: ['kim-must-be-active', 'kim-itself', 'help-offered-already'] as const,
      emits: 'HelpOffered',
    })),
    {
      from: 'OFFERED',
      action: 'accept',
      to: 'ACCEPTED',
      guards: ['kim-must-be-active', 'help-offer-unknown'],
      emits: 'HelpAccepted',
    },
    { from: 'ACCEPTED', action: 'finish', to: 'DONE', guards: [], emits: 'HelpDone' },
    ...(['OPEN', 'OFFERED', 'ACCEPTED'] as const).map((from) => ({
      from,
      action: 'withdraw' as const,
      to: 'WITHDRAWN' as const,
      guards: [],
      emits: 'HelpWithdrawn',
    })),
  ],
};
