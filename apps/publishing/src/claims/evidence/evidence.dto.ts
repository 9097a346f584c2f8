import { z } from 'zod';
import { moment } from '#contracts';
import { line, pageQuery, pageSchema, paragraphs } from '#http-api';
import { rule } from '#text';

/** A public address of the web. */
const webLink = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .regex(
    /^https?:\/\/[!-~]+$/,
    rule({ en: 'must be an http(s) address in ASCII', id: 'harus alamat http(s) dalam ASCII' }),
  );

export const NewEvidence = z
  .strictObject({
    publisher: line(200).describe('Whose statement it is, such as the health office'),
    title: line(300),
    link: webLink,
    note: paragraphs(2_000).nullable().default(null),
  })
  .meta({ id: 'NewClaimEvidence' });
export type NewEvidence = z.output<typeof NewEvidence>;

/** A property of schema.org that may be a text, a thing with a name, or a list of them: the first text of it. */
const nameOf = z
  .union([line(300), z.looseObject({ name: line(300) }).transform(({ name }) => name)])
  .describe('A text, or a thing with a name');

/** The parts of a ClaimReview of schema.org that are used; others are accepted and dropped. */
export const ForeignClaimReview = z
  .looseObject({
    '@type': z.literal('ClaimReview'),
    url: webLink,
    claimReviewed: line(1_000),
    author: nameOf,
    reviewRating: z.looseObject({
      alternateName: line(100).optional(),
      ratingValue: z.union([z.number(), line(20)]).optional(),
    }),
  })
  .meta({ id: 'ForeignClaimReview' });
export type ForeignClaimReview = z.output<typeof ForeignClaimReview>;

export const EvidenceQuery = z.strictObject(pageQuery);
export type EvidenceQuery = z.output<typeof EvidenceQuery>;

export const EvidenceResponse = z
  .object({
    id: z.uuid(),
    kind: z.enum(['SOURCE', 'CLAIM_REVIEW']),
    publisher: z.string(),
    title: z.string().describe('Of a ClaimReview with the verdict of its publisher before it'),
    link: z.string(),
    note: z.string().nullable(),
    rating: z.string().nullable().describe('Of a ClaimReview: the verdict in the words of its publisher'),
    addedBy: z.string(),
    addedAt: moment,
  })
  .meta({ id: 'ClaimEvidence' });
export type EvidenceResponse = z.output<typeof EvidenceResponse>;

export const EvidencePage = pageSchema(EvidenceResponse).meta({ id: 'ClaimEvidencePage' });
export type EvidencePage = z.output<typeof EvidencePage>;
