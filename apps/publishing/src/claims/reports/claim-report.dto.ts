import { z } from 'zod';
import { claimChannels, claimVerdicts, moment, villageCode } from '#contracts';
import { line, optional, paragraphs } from '#http-api';
import { rule } from '#text';
import type { Claim } from '../claim.entity.js';
import { claimStatuses } from '../claim.workflow.js';
import { titleWithVerdict } from '../title-with-verdict.js';
import type { ClaimReport } from './claim-report.entity.js';

const reported = {
  text: optional(paragraphs(20_000)).describe('What is claimed, as it was forwarded'),
  link: optional(line(2_000)).describe('Where it stands, in whatever form'),
  place: optional(line(300)).describe('Where it was seen, in words'),
  villageCodes: z.array(villageCode).max(50).default([]).describe('Where it was seen; unknown villages do no harm'),
  channels: z.array(z.enum(claimChannels)).max(claimChannels.length).default([]).describe('By which way it spreads'),
};
const needsContent = rule({
  en: 'must have a text, a link or a picture',
  id: 'harus memuat teks, tautan, atau gambar',
});

/**
 * A report by a citizen without an account. A text or a link is required: pictures follow by the receipt, and one alone would
 * leave a claim without any content when its upload fails.
 */
export const PublicClaimReport = z
  .strictObject({
    ...reported,
    contact: optional(line(300)).describe('How the office may ask you back; sealed, and deleted after the case'),
  })
  .refine(({ text, link }) => text !== undefined || link !== undefined, { path: ['text'], error: needsContent })
  .meta({ id: 'PublicClaimReport' });
export type PublicClaimReport = z.output<typeof PublicClaimReport>;

/** A report by a member of a KIM. */
export const NewClaimReport = z
  .strictObject({
    ...reported,
    kimId: z.uuid().toLowerCase(),
    attachmentIds: z.array(z.uuid().toLowerCase()).max(10).default([]).describe('Pictures of it'),
  })
  .refine(({ text, link, attachmentIds }) => (text ?? link) !== undefined || attachmentIds.length > 0, {
    path: ['text'],
    error: needsContent,
  })
  .meta({ id: 'NewClaimReport' });
export type NewClaimReport = z.output<typeof NewClaimReport>;

export const ClaimReceipt = z
  .object({
    receipt: z.string().describe('Shows what became of the claim'),
    receivedAt: moment,
    status: z.enum(claimStatuses),
    verdict: z.enum(claimVerdicts).nullable(),
    title: z.string().nullable().describe('The claim as the office words it, with its verdict before it'),
    explanation: z.string().nullable(),
    clarificationDocumentId: z.uuid().nullable().describe('Once the clarification is published'),
  })
  .meta({ id: 'ClaimReceipt' });
export type ClaimReceipt = z.output<typeof ClaimReceipt>;

export function toReceipt({ receipt, receivedAt }: Pick<ClaimReport, 'receipt' | 'receivedAt'>, claim: Claim) {
  const { status, verdict, statement, explanation, clarifiedAt, clarificationDocumentId } = claim;
  return {
    receipt,
    receivedAt: receivedAt.toISOString(),
    status,
    verdict,
    title: statement === null ? null : titleWithVerdict(statement, verdict),
    explanation,
    clarificationDocumentId: clarifiedAt && clarificationDocumentId,
  } satisfies ClaimReceipt;
}
