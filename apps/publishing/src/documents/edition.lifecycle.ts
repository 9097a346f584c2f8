import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { Edition } from './edition.entity.js';
import { editionError } from './edition.errors.js';
import { editionEvents } from './edition.events.js';
import { editionGuards, type EditionInput } from './edition.guards.js';
import { editionWorkflow } from './edition.workflow.js';
import { editionWords } from './edition.words.js';

/** The only way by which an edition changes. */
@Injectable()
export class EditionLifecycle extends Lifecycle<typeof editionWorkflow, Edition, EditionInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: editionWorkflow,
      words: editionWords,
      entity: Edition,
      notFound: () => editionError('edition-not-found'),
      refuse: editionError,
      target: ({ villageCodes }) => ({ area: villageCodes }),
      guards: editionGuards,
      events: editionEvents,
      // Only a draft can be changed, and it has no approval.
      derive: ({ after }) =>
        after.status === 'DRAFT' ? { approvedBy: null, approvedHash: null, endorsedBy: null } : {},
      historyColumns: ({ after }) => ({ contentHash: after.contentHash }),
    });
  }
}
