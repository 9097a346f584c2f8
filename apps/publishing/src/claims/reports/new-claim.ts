import { v7 as uuidv7 } from 'uuid';
import { mask } from '#text';
import type { Claim } from '../claim.entity.js';
import type { ClaimReport } from './claim-report.entity.js';

const excerptLength = 300;

/** A report that is not stored yet, with the villages that are known. */
export type NewReport = Pick<
  ClaimReport,
  'text' | 'link' | 'villageCodes' | 'channels' | 'kimId' | 'account' | 'receivedAt'
>;

/** The claim that a report founds. */
export function newClaim({
  text,
  link,
  villageCodes,
  channels,
  kimId,
  receivedAt,
}: NewReport): Omit<Claim, 'version' | 'status'> {
  return {
    id: uuidv7(),
    excerpt: mask((text || link || '').slice(0, excerptLength).replace(/[\uD800-\uDBFF]$/, '')),
    statement: null,
    reach: null,
    harm: null,
    score: 0,
    ...noProposal,
    verdict: null,
    subtype: null,
    explanation: null,
    mediaAuthenticity: null,
    ratedBy: null,
    confirmedBy: null,
    ratedAt: null,
    clarificationDocumentId: null,
    clarifiedAt: null,
    mergedInto: null,
    reportCount: 1,
    villageCodes,
    channels,
    kimIds: kimId === null ? [] : [kimId],
    firstReportedAt: receivedAt,
    lastReportedAt: receivedAt,
  };
}

/** A claim without a proposed rating. */
export const noProposal = {
  proposedVerdict: null,
  proposedSubtype: null,
  proposedExplanation: null,
  proposedMediaAuthenticity: null,
  proposedBy: null,
} as const;
