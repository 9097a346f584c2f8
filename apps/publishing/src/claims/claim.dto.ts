import { z } from 'zod';
import { areaCode, claimChannels, claimVerdicts, moment, villageCode } from '#contracts';
import { attachmentResponse } from '#attachments';
import { day, line, pageQuery, listPageSchema, pageSchema, paragraphs } from '#http-api';
import { mediaAuthenticities } from './claim-review/media-review.js';
import { claimHarms, claimReaches, claimSubtypes } from './claim.rules.js';
import { claimStatuses } from './claim.workflow.js';

export const ClaimTriage = z
  .strictObject({
    statement: line(300).describe('What is claimed, in one neutral sentence and without names of private persons'),
    reach: z.enum(claimReaches).describe('How far it has come'),
    harm: z.enum(claimHarms).describe('What believing it may do'),
  })
  .meta({ id: 'ClaimTriage' });
export type ClaimTriage = z.output<typeof ClaimTriage>;

const rating = {
  verdict: z.enum(claimVerdicts),
  subtype: z.enum(claimSubtypes).nullable(),
  explanation: paragraphs(5_000).describe('Public: why it is so'),
  mediaAuthenticity: z.enum(mediaAuthenticities).nullable().describe('What was done to its picture; null without one'),
};

export const ClaimRating = z
  .strictObject({
    ...rating,
    subtype: rating.subtype.default(null),
    mediaAuthenticity: rating.mediaAuthenticity.default(null),
  })
  .meta({ id: 'ClaimRating' });
export type ClaimRating = z.output<typeof ClaimRating>;

export const ClaimReason = z.strictObject({ reason: paragraphs(2_000) }).meta({ id: 'ClaimReason' });
export type ClaimReason = z.output<typeof ClaimReason>;

export const ClaimMerge = z
  .strictObject({ into: z.uuid().toLowerCase(), reason: paragraphs(2_000) })
  .meta({ id: 'ClaimMerge' });
export type ClaimMerge = z.output<typeof ClaimMerge>;

export const ClaimClarification = z
  .strictObject({
    disseminateBy: day.describe('The day until which the KIM are asked to disseminate it'),
    areaCodes: z
      .array(areaCode)
      .min(1)
      .max(1000)
      .optional()
      .describe('The villages where the claim was seen, without it'),
  })
  .meta({ id: 'ClaimClarification' });
export type ClaimClarification = z.output<typeof ClaimClarification>;

export const ClaimResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(claimStatuses),
    title: z.string().describe('The claim with its verdict before it; show it as it is'),
    verdict: z.enum(claimVerdicts).nullable(),
    subtype: z.enum(claimSubtypes).nullable(),
    explanation: z.string().nullable(),
    mediaAuthenticity: z.enum(mediaAuthenticities).nullable(),
    ratedAt: moment.nullable(),
    proposal: z
      .object({ ...rating, proposedBy: z.string() })
      .nullable()
      .describe('The rating that a second person may confirm; for the office'),
    reach: z.enum(claimReaches).nullable(),
    harm: z.enum(claimHarms).nullable(),
    score: z.int().describe('The order of the work, up to 100; 0 before the triage'),
    reportCount: z.int(),
    villageCodes: z.array(villageCode).describe('Where it was seen'),
    channels: z.array(z.enum(claimChannels)),
    firstReportedAt: moment,
    lastReportedAt: moment,
    clarificationDocumentId: z.uuid().nullable(),
    clarifiedAt: moment.nullable(),
    mergedInto: z.uuid().nullable(),
  })
  .meta({ id: 'Claim' });
export type ClaimResponse = z.output<typeof ClaimResponse>;

export const ClaimPage = listPageSchema(ClaimResponse).meta({ id: 'ClaimPage' });
export type ClaimPage = z.output<typeof ClaimPage>;

export const ClaimReportQuery = z.strictObject(pageQuery);
export type ClaimReportQuery = z.output<typeof ClaimReportQuery>;

export const ClaimReportResponse = z
  .object({
    id: z.uuid(),
    text: z.string(),
    link: z.string().nullable().describe('As it was given: a text, no address to open unchecked'),
    place: z.string().nullable(),
    villageCodes: z.array(villageCode),
    channels: z.array(z.enum(claimChannels)),
    kimId: z.uuid().nullable(),
    account: z.string().nullable(),
    contact: z.string().nullable(),
    receivedAt: moment,
    attachments: z.array(attachmentResponse),
  })
  .meta({ id: 'ClaimReport' });
export type ClaimReportResponse = z.output<typeof ClaimReportResponse>;

export const ClaimReportPage = pageSchema(ClaimReportResponse).meta({ id: 'ClaimReportPage' });
export type ClaimReportPage = z.output<typeof ClaimReportPage>;
