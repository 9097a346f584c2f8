import { Injectable } from '@nestjs/common';
import { type GuardTable, Lifecycle, Lifecycles } from '#lifecycle';
import { lockKimShared } from '../../kims/active-kim.js';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { areActive } from '../kim-guards.js';
import { networkError } from '../network.errors.js';
import { normalizeSearchText } from './potential-search-text.js';
import { type Potential, PotentialEntity } from './potential.entity.js';
import { type PotentialGuard, potentialWorkflow } from './potential.workflow.js';

const guards: GuardTable<PotentialGuard, Potential, object> = {
  'kim-must-be-active': ({ tx, after: { kimId } }) => areActive(tx, [kimId]),
  'village-not-served': async ({ tx, before, after: { kimId, villageCode } }) => {
    if (before?.villageCode === villageCode) return true;
    const { villageCodes } = await lockKimShared(tx, kimId);
    return villageCodes.includes(villageCode) || { errors: [{ pointer: '/villageCode', detail: villageCode }] };
  },
};

@Injectable()
export class PotentialLifecycle extends Lifecycle<typeof potentialWorkflow, Potential> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: potentialWorkflow,
      entity: PotentialEntity,
      notFound: () => networkError('potential-not-found'),
      refuse: networkError,
      target: async ({ kimId }, tx) => targetOf(await readKim(tx, kimId)),
      guards,
      events: {},
      derive: ({ after: { title, tags } }) => ({ searchText: normalizeSearchText([title, ...tags].join(' ')) }),
    });
  }
}
