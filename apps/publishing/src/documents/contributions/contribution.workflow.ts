import type { Workflow } from '#workflow';

export const contributionStatuses = ['DRAFT', 'PROPOSED', 'SUBMITTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;
export type ContributionStatus = (typeof contributionStatuses)[number];
export type ContributionAction =
  'create' | 'change' | 'propose' | 'send-back' | 'approve' | 'return' | 'accept' | 'decline' | 'withdraw';
export type ContributionGuard = 'contribution-incomplete' | 'own-contribution';

type Row = Workflow<ContributionStatus, ContributionAction, ContributionGuard>['transitions'][number];

const step = (
  from: ContributionStatus | null,
  action: ContributionAction,
  to: ContributionStatus,
  by: string,
  ...guards: ContributionGuard[]
): Row => ({ from, action, to, by, guards, emits: null });

/** The lifecycle of a contribution: written and approved in the KIM, then reviewed by an editor, who makes a document of it. */
export const contributionWorkflow: Workflow<ContributionStatus, ContributionAction, ContributionGuard> = {
  noun: 'contribution',
  states: contributionStatuses,
  initial: 'DRAFT',
  transitions: [
    step(null, 'create', 'DRAFT', 'contribution.write'),
    step('DRAFT', 'change', 'DRAFT', 'contribution.write'),
    step('DRAFT', 'propose', 'PROPOSED', 'contribution.write', 'contribution-incomplete'),
    step('PROPOSED', 'send-back', 'DRAFT', 'contribution.approve'),
    step('PROPOSED', 'approve', 'SUBMITTED', 'contribution.approve', 'own-contribution'),
    { ...step('SUBMITTED', 'return', 'DRAFT', 'contribution.review'), emits: 'ContributionReturned' },
    step('SUBMITTED', 'accept', 'ACCEPTED', 'contribution.review'),
    { ...step('SUBMITTED', 'decline', 'DECLINED', 'contribution.review'), emits: 'ContributionDeclined' },
    step('DRAFT', 'withdraw', 'WITHDRAWN', 'contribution.write'),
    step('PROPOSED', 'withdraw', 'WITHDRAWN', 'contribution.write'),
    step('SUBMITTED', 'withdraw', 'WITHDRAWN', 'contribution.write'),
  ],
};
