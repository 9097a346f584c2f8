import { ContributionDeclined, ContributionReturned, EditionPublished } from '#contracts';
import { officersOf } from './kim-officers.js';
import { fields, on, type ReactionRules } from './rule.js';

const ofItsKim = ({ kimId }: { readonly kimId: string | null }) => officersOf(kimId === null ? [] : [kimId]);

/** Notifications of the news that KIM contribute; the reasons of editors are in the history of the contribution. */
export const contributionRules: ReactionRules = {
  'notify-officers-when-contribution-is-reviewed': [
    on(ContributionReturned, { template: 'contribution-returned', to: ofItsKim }),
    on(ContributionDeclined, { template: 'contribution-declined', to: ofItsKim }),
  ],
  'notify-officers-when-contribution-is-published': [
    on(EditionPublished, {
      when: ({ supersedes }) => supersedes === null,
      template: 'contribution-published',
      to: ofItsKim,
      variables: fields('title'),
    }),
  ],
};
