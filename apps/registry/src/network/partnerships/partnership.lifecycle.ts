import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { networkError } from '../network.errors.js';
import { type Partnership, PartnershipEntity } from './partnership.entity.js';
import { partnershipEvents } from './partnership.events.js';
import { partnershipGuards, type PartnershipInput } from './partnership.guards.js';
import { partnershipWorkflow } from './partnership.workflow.js';
import { partnershipWords } from './partnership.words.js';

@Injectable()
export class PartnershipLifecycle extends Lifecycle<typeof partnershipWorkflow, Partnership, PartnershipInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: partnershipWorkflow,
      words: partnershipWords,
      entity: PartnershipEntity,
      notFound: () => networkError('partnership-not-found'),
      refuse: networkError,
      target: async ({ proposerKimId }, tx) => targetOf(await readKim(tx, proposerKimId)),
      authorize: async (tx, { actor, permission, subject }) => {
        const proposer = await readKim(tx, subject.proposerKimId);
        await checkAccessOrMandate(lifecycles.access, tx, actor, permission, proposer, 'MANAGE_NETWORK');
      },
      guards: partnershipGuards,
      events: partnershipEvents,
      derive: ({ action, now }) => ({
        ...(action === 'accept' && { acceptedOn: jakartaDate(now) }),
        ...(action === 'end' && { endedOn: jakartaDate(now) }),
      }),
    });
  }
}
