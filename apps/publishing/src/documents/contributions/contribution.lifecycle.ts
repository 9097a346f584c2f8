import { Injectable } from '@nestjs/common';
import { type GuardTable, Lifecycle, Lifecycles } from '#lifecycle';
import { Contribution } from './contribution.entity.js';
import { contributionError } from './contribution.errors.js';
import { contributionEvents } from './contribution.events.js';
import { type ContributionGuard, contributionWorkflow } from './contribution.workflow.js';
import { contributionWords } from './contribution.words.js';

export const contributionGuards: GuardTable<ContributionGuard, Contribution, object> = {
  'contribution-incomplete': ({ after: { body } }) =>
    body !== '' || { errors: [{ pointer: '/body', detail: { en: 'Needed.', id: 'Harus diisi.' } }] },
  'own-contribution': ({ before, actor }) => !before!.authors.includes(actor),
};

/** The only way by which a contribution changes. */
@Injectable()
export class ContributionLifecycle extends Lifecycle<typeof contributionWorkflow, Contribution> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: contributionWorkflow,
      words: contributionWords,
      entity: Contribution,
      notFound: () => contributionError('contribution-not-found'),
      refuse: contributionError,
      target: ({ kimId, villageCodes }) => ({ kim: kimId, area: villageCodes }),
      guards: contributionGuards,
      events: contributionEvents,
      derive: ({ after }) => (after.status === 'DRAFT' ? { approvedBy: null } : {}),
    });
  }
}
