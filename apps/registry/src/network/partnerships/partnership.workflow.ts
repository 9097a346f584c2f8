import type { Workflow } from '#workflow';

export const partnershipStatuses = ['PROPOSED', 'ACCEPTED', 'DECLINED', 'ENDED'] as const;
export type PartnershipStatus = (typeof partnershipStatuses)[number];

export type PartnershipAction = 'propose' | 'accept' | 'decline' | 'end';

export type PartnershipRule = 'kim-must-be-active' | 'kim-itself' | 'partnership-exists';

/** How two KIM come together and part: one proposes, the other answers, either may end it. */
export const partnershipWorkflow: Workflow<PartnershipStatus, PartnershipAction, PartnershipRule> = {
  noun: 'partnership',
  states: partnershipStatuses,
  initial: 'PROPOSED',
  transitions: [
    {
      from: null,
      action: 'propose',
      to: 'PROPOSED',
      guards: ['kim-must-be-active', 'kim-itself', 'partnership-exists'],
      emits: 'PartnershipProposed',
    },
    {
      from: 'PROPOSED',
      action: 'accept',
      to: 'ACCEPTED',
      guards: ['kim-must-be-active'],
      emits: 'PartnershipAccepted',
    },
    { from: 'PROPOSED', action: 'decline', to: 'DECLINED', guards: [], emits: 'PartnershipDeclined' },
    { from: 'ACCEPTED', action: 'end', to: 'ENDED', guards: [], emits: 'PartnershipEnded' },
  ],
};

/** What everybody may know of; the rest is between the two. */
export const publicPartnershipStatuses: readonly PartnershipStatus[] = ['ACCEPTED', 'ENDED'];
