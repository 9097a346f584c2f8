import type { ClaimResponse } from './claim.dto.js';
import type { Claim } from './claim.entity.js';
import { titleWithVerdict } from './title-with-verdict.js';

/** @param office whether the reader may see what is proposed */
export function toClaimResponse(claim: Claim, office: boolean): ClaimResponse {
  const { proposedVerdict, proposedSubtype, proposedExplanation, proposedMediaAuthenticity, proposedBy } = claim;
  return {
    id: claim.id,
    version: claim.version,
    status: claim.status,
    title: titleWithVerdict(claim.statement ?? claim.excerpt, claim.verdict),
    verdict: claim.verdict,
    subtype: claim.subtype,
    explanation: claim.explanation,
    mediaAuthenticity: claim.mediaAuthenticity,
    ratedAt: claim.ratedAt?.toISOString() ?? null,
    proposal:
      office && proposedVerdict
        ? {
            verdict: proposedVerdict,
            subtype: proposedSubtype,
            explanation: proposedExplanation!,
            mediaAuthenticity: proposedMediaAuthenticity,
            proposedBy: proposedBy!,
          }
        : null,
    reach: claim.reach,
    harm: claim.harm,
    score: claim.score,
    reportCount: claim.reportCount,
    villageCodes: claim.villageCodes,
    channels: claim.channels,
    firstReportedAt: claim.firstReportedAt.toISOString(),
    lastReportedAt: claim.lastReportedAt.toISOString(),
    clarificationDocumentId: claim.clarificationDocumentId,
    clarifiedAt: claim.clarifiedAt?.toISOString() ?? null,
    mergedInto: claim.mergedInto,
  };
}
