import { ClaimClarified, ClaimRated, ClaimReported, ClaimSpread } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { Claim } from './claim.entity.js';
import type { ClaimInput } from './claim.guards.js';
import { titleWithVerdict } from './title-with-verdict.js';

export const claimEvents: EventTable<Claim, ClaimInput> = {
  ClaimReported: ({ after: { id, version, villageCodes, channels, firstReportedAt }, input: { kimId = null } }) =>
    ClaimReported({
      claimId: id,
      version,
      villageCodes,
      channels,
      kimId,
      reportedAt: firstReportedAt.toISOString(),
    }),
  ClaimRated: ({ after, now }) => ClaimRated({ ...ratedFields(after), ratedAt: now.toISOString() }),
  ClaimClarified: ({ after, input: { editionId }, now }) =>
    ClaimClarified({
      ...ratedFields(after),
      documentId: after.clarificationDocumentId!,
      editionId: editionId!,
      firstReportedAt: after.firstReportedAt.toISOString(),
      clarifiedAt: now.toISOString(),
    }),
  ClaimSpread: ({ after: { id, version, clarificationDocumentId }, input: { newVillages } }) =>
    ClaimSpread({
      claimId: id,
      version,
      documentId: clarificationDocumentId!,
      villageCodes: [...newVillages!],
    }),
};

function ratedFields({ id, version, statement, verdict, kimIds, villageCodes }: Claim) {
  return {
    claimId: id,
    version,
    title: titleWithVerdict(statement!, verdict),
    verdict: verdict!,
    kimIds: kimIds.toSorted(),
    villageCodes: villageCodes.toSorted(),
  };
}
