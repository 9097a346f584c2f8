import { jakartaDate } from '#calendar';
import { PartnershipAccepted, PartnershipDeclined, PartnershipEnded, PartnershipProposed } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { Partnership } from './partnership.entity.js';
import type { PartnershipInput } from './partnership.guards.js';

export const partnershipEvents: EventTable<Partnership, PartnershipInput> = {
  PartnershipProposed: ({ after }) => PartnershipProposed(eventDataOf(after)),
  PartnershipAccepted: ({ after }) => PartnershipAccepted(eventDataOf(after)),
  PartnershipDeclined: ({ after }) => PartnershipDeclined(eventDataOf(after)),
  PartnershipEnded: ({ after, input: { endedByKimId = null } }) =>
    PartnershipEnded({ ...eventDataOf(after), endedByKimId }),
};

function eventDataOf({ id, version, proposerKimId, partnerKimId, updatedAt }: Partnership) {
  const kimIds = [proposerKimId, partnerKimId];
  return { partnershipId: id, version, kimIds, proposerKimId, partnerKimId, day: jakartaDate(updatedAt) };
}
