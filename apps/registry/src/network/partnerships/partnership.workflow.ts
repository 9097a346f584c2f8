import type { Workflow } from '#workflow';

export const partnershipStatuses = ['PROPOSED', 'ACCEPTED', 'DECLINED', 'ENDED'] as const;
export type PartnershipStatus = (typeof partnershipStatuses)[number];
export type PartnershipAction = 'propose' | 'accept' | 'decline' | 'end';
export type PartnershipGuard = 'kim-itself' | 'kim-unknown' | 'kim-must-be-active' | 'partnership-exists';

/** The lifecycle of a partnership: one KIM proposes it, the other answers, either may end it. */
export const partnershipWorkflow: Workflow<PartnershipStatus, PartnershipAction, PartnershipGuard> = {
  noun: 'partnership',
  states: partnershipStatuses,
  initial: 'PROPOSED',
  transitions: [
    {
      from: null,
      action: 'propose',
      to: 'PROPOSED',
      by: 'partnership.propose',
      guards: ['kim-itself', 'kim-unknown', 'kim-must-be-active', 'partnership-exists'],
      emits: 'PartnershipProposed',
    },
    {
      from: 'PROPOSED',
      action: 'accept',
      to: 'ACCEPTED',
      by: 'partnership.accept',
      guards: ['kim-must-be-active'],
      emits: 'PartnershipAccepted',
    },
    {
      from: 'PROPOSED',
      action: 'decline',
      to: 'DECLINED',
      by: 'partnership.decline',
      guards: [],
      emits: 'PartnershipDeclined',
    },
    { from: 'ACCEPTED', action: 'end', to: 'ENDED', by: 'partnership.end', guards: [], emits: 'PartnershipEnded' },
  ],
};

/** The statuses that are public; the others are for the two KIM. */
export const publicPartnershipStatuses: readonly PartnershipStatus[] = ['ACCEPTED', 'ENDED'];
