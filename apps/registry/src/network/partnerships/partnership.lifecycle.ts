import { Injectable } from '@nestjs/common';
import { PartnershipAccepted, PartnershipDeclined, PartnershipEnded, PartnershipProposed } from '#contracts';
import { type EventTable, type GuardTable, Lifecycle, Lifecycles } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { areActive, lockNamedKim } from '../kim-guards.js';
import { networkError } from '../network.errors.js';
import { type Partnership, PartnershipEntity } from './partnership.entity.js';
import { type PartnershipGuard, partnershipWorkflow } from './partnership.workflow.js';

export interface PartnershipInput {
  /** The KIM that ends the partnership; null when the office ends it for both. */
  readonly endedByKimId?: string | null;
}

const guards: GuardTable<PartnershipGuard, Partnership, PartnershipInput> = {
  'kim-itself': ({ after: { proposerKimId, partnerKimId } }) =>
    proposerKimId !== partnerKimId || { errors: [{ pointer: '/partnerKimId', detail: partnerKimId }] },
  'kim-unknown': async ({ tx, after: { partnerKimId } }) =>
    Boolean(await lockNamedKim(tx, partnerKimId, '/partnerKimId')),
  'kim-must-be-active': ({ tx, after: { proposerKimId, partnerKimId } }) =>
    areActive(tx, [proposerKimId, partnerKimId]),
  'partnership-exists': { constraint: 'partnership_once' },
};

const events: EventTable<Partnership, PartnershipInput> = {
  PartnershipProposed: ({ after }) => PartnershipProposed(eventDataOf(after)),
  PartnershipAccepted: ({ after }) => PartnershipAccepted(eventDataOf(after)),
  PartnershipDeclined: ({ after }) => PartnershipDeclined(eventDataOf(after)),
  PartnershipEnded: ({ after, input: { endedByKimId = null } }) =>
    PartnershipEnded({ ...eventDataOf(after), endedByKimId }),
};

@Injectable()
export class PartnershipLifecycle extends Lifecycle<typeof partnershipWorkflow, Partnership, PartnershipInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: partnershipWorkflow,
      entity: PartnershipEntity,
      notFound: () => networkError('partnership-not-found'),
      refuse: networkError,
      target: async ({ proposerKimId }, tx) => targetOf(await readKim(tx, proposerKimId)),
      authorize: async (tx, { actor, permission, subject }) => {
        const proposer = await readKim(tx, subject.proposerKimId);
        await checkAccessOrMandate(lifecycles.access, tx, actor, permission, proposer, 'MANAGE_NETWORK');
      },
      guards,
      events,
      derive: ({ action, now }) => ({
        ...(action === 'accept' && { acceptedOn: jakartaDate(now) }),
        ...(action === 'end' && { endedOn: jakartaDate(now) }),
      }),
    });
  }
}

function eventDataOf({ id, version, proposerKimId, partnerKimId, updatedAt }: Partnership) {
  const kimIds = [proposerKimId, partnerKimId];
  return { partnershipId: id, version, kimIds, proposerKimId, partnerKimId, day: jakartaDate(updatedAt) };
}
