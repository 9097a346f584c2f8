import { ContributionDeclined, ContributionReturned } from '#contracts';
import type { EventTable, Step } from '#lifecycle';
import type { Contribution } from './contribution.entity.js';

export const contributionEvents: EventTable<Contribution, object> = {
  ContributionReturned: (step) => ContributionReturned(reviewOf(step)),
  ContributionDeclined: (step) => ContributionDeclined(reviewOf(step)),
};

/** Without the text and the reason, which may name persons: the KIM reads both here. */
function reviewOf({ after: { id, version, kimId }, now }: Step<Contribution>) {
  return { contributionId: id, version, kimId, reviewedAt: now.toISOString() };
}
