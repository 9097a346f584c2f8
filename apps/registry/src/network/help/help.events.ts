import { jakartaDate } from '#calendar';
import { HelpAccepted, HelpDone, HelpOffered, HelpRequested, HelpWithdrawn } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { HelpRequest } from './help-request.entity.js';
import { helpOffersOf, neighboursOf } from './help-rows.js';
import type { HelpInput } from './help.guards.js';

export const helpEvents: EventTable<HelpRequest, HelpInput> = {
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

function eventDataOf({ id, version, kimId, updatedAt }: HelpRequest) {
  return { helpRequestId: id, version, askingKimId: kimId, day: jakartaDate(updatedAt) };
}
