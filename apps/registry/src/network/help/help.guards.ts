import type { GuardTable } from '#lifecycle';
import { areActive } from '../kim-locks.js';
import type { HelpRequest } from './help-request.entity.js';
import type { HelpGuard } from './help.workflow.js';

export interface HelpInput {
  /** The KIM that offers its help. */
  readonly offeringKimId?: string;
  /** The offer to accept, and the KIM that made it; undefined when the request has no such offer. */
  readonly offerId?: string;
  readonly acceptedKimId?: string | undefined;
}

export const helpGuards: GuardTable<HelpGuard, HelpRequest, HelpInput> = {
  'kim-itself': ({ before, input: { offeringKimId } }) =>
    offeringKimId !== before!.kimId || { errors: [{ pointer: '/kimId', detail: offeringKimId }] },
  'kim-must-be-active': ({ tx, action, after, input: { offeringKimId } }) =>
    areActive(tx, action === 'offer' ? [offeringKimId!] : [after.kimId, after.helpingKimId]),
  'help-offered-already': { constraint: 'help_offer_once' },
  'help-offer-unknown': ({ input: { offerId, acceptedKimId } }) =>
    acceptedKimId !== undefined || { errors: [{ pointer: '/offerId', detail: offerId! }] },
};
