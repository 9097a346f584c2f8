import { Injectable } from '@nestjs/common';
import { HelpAccepted, HelpDone, HelpOffered, HelpRequested, HelpWithdrawn } from '#contracts';
import { type EventTable, type GuardTable, Lifecycle, Lifecycles } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { areActive } from '../kim-guards.js';
import { networkError } from '../network.errors.js';
import { helpOffersOf, neighboursOf } from './help-rows.js';
import { type HelpRequest, HelpRequestEntity } from './help-request.entity.js';
import { type HelpGuard, helpWorkflow } from './help.workflow.js';

export interface HelpInput {
  /** The KIM that offers its help. */
  readonly offeringKimId?: string;
  /** The offer to accept, and the KIM that made it; undefined when the request has no such offer. */
  readonly offerId?: string;
  readonly acceptedKimId?: string | undefined;
}

const guards: GuardTable<HelpGuard, HelpRequest, HelpInput> = {
  'kim-itself': ({ before, input: { offeringKimId } }) =>
    offeringKimId !== before!.kimId || { errors: [{ pointer: '/kimId', detail: offeringKimId }] },
  'kim-must-be-active': ({ tx, action, after, input: { offeringKimId } }) =>
    areActive(tx, action === 'offer' ? [offeringKimId!] : [after.kimId, after.helpingKimId]),
  'help-offered-already': { constraint: 'help_offer_once' },
  'help-offer-unknown': ({ input: { offerId, acceptedKimId } }) =>
    acceptedKimId !== undefined || { errors: [{ pointer: '/offerId', detail: offerId! }] },
};

const events: EventTable<HelpRequest, HelpInput> = {
  HelpRequested: async ({ tx, after }) =>
    HelpRequested({ ...eventDataOf(after), askedKimIds: await neighboursOf(tx, after.kimId) }),
  HelpOffered: ({ after, input: { offeringKimId } }) =>
    HelpOffered({ ...eventDataOf(after), offeringKimId: offeringKimId! }),
  HelpAccepted: async ({ tx, after }) => {
    const helpingKimId = after.helpingKimId!;
    const offers = await helpOffersOf(tx, after.id);
    const otherKimIds = offers.flatMap(({ kimId }) => (kimId === helpingKimId ? [] : [kimId]));
    return HelpAccepted({ ...eventDataOf(after), helpingKimId, otherKimIds });
  },
  HelpDone: ({ after }) => {
    const helpingKimId = after.helpingKimId!;
    return HelpDone({ ...eventDataOf(after), helpingKimId, kimIds: [after.kimId, helpingKimId] });
  },
  HelpWithdrawn: async ({ tx, after }) => {
    const offeringKimIds = (await helpOffersOf(tx, after.id)).map(({ kimId }) => kimId);
    return HelpWithdrawn({ ...eventDataOf(after), offeringKimIds });
  },
};

@Injectable()
export class HelpLifecycle extends Lifecycle<typeof helpWorkflow, HelpRequest, HelpInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: helpWorkflow,
      entity: HelpRequestEntity,
      notFound: () => networkError('help-request-not-found'),
      refuse: networkError,
      target: async ({ kimId }, tx) => targetOf(await readKim(tx, kimId)),
      authorize: async (tx, { actor, permission, subject }) => {
        const kim = await readKim(tx, subject.kimId);
        await checkAccessOrMandate(lifecycles.access, tx, actor, permission, kim, 'MANAGE_NETWORK');
      },
      guards,
      events,
      derive: ({ action, now }) => (action === 'finish' ? { doneOn: jakartaDate(now) } : {}),
    });
  }
}

function eventDataOf({ id, version, kimId, updatedAt }: HelpRequest) {
  return { helpRequestId: id, version, askingKimId: kimId, day: jakartaDate(updatedAt) };
}
