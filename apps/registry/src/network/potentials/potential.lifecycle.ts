import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { networkError } from '../network.errors.js';
import { normalizeSearchText } from './potential-search-text.js';
import { type Potential, PotentialEntity } from './potential.entity.js';
import { potentialGuards } from './potential.guards.js';
import { potentialWorkflow } from './potential.workflow.js';
import { potentialWords } from './potential.words.js';

@Injectable()
export class PotentialLifecycle extends Lifecycle<typeof potentialWorkflow, Potential> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: potentialWorkflow,
      words: potentialWords,
      entity: PotentialEntity,
      notFound: () => networkError('potential-not-found'),
      refuse: networkError,
      target: async ({ kimId }, tx) => targetOf(await readKim(tx, kimId)),
      guards: potentialGuards,
      events: {},
      derive: ({ after: { title, tags } }) => ({ searchText: normalizeSearchText([title, ...tags].join(' ')) }),
    });
  }
}
