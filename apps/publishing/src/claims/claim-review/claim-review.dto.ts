import { z } from 'zod';
import { moment } from '#contracts';
import { pageQuery } from '#http-api';

const organization = z.object({ '@type': z.literal('GovernmentOrganization'), name: z.string() });
const claim = z.object({ '@type': z.literal('Claim'), name: z.string(), datePublished: moment.optional() });
const published = { url: z.string(), datePublished: moment, author: organization };

/** https://schema.org/ClaimReview, https://schema.org/MediaReview */
export const ClaimReview = z
  .object({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('ClaimReview'),
    '@id': z.string(),
    ...published,
    name: z.string(),
    claimReviewed: z.string().describe('The claim with its verdict before it'),
    reviewBody: z.string(),
    inLanguage: z.literal('id'),
    itemReviewed: claim,
    reviewRating: z.object({
      '@type': z.literal('Rating'),
      ratingValue: z.int(),
      worstRating: z.literal(1),
      bestRating: z.literal(5),
      alternateName: z.string(),
    }),
    associatedMediaReview: z
      .object({
        '@type': z.literal('MediaReview'),
        ...published,
        name: z.string(),
        mediaAuthenticityCategory: z.string(),
        itemReviewed: z.object({ '@type': z.literal('MediaReviewItem'), interpretedAsClaim: claim }),
      })
      .optional(),
  })
  .meta({ id: 'ClaimReview' });
export type ClaimReview = z.output<typeof ClaimReview>;

/** https://schema.org/DataFeed */
export const ClaimReviewFeed = z
  .object({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('DataFeed'),
    name: z.string(),
    publisher: organization,
    dataFeedElement: z.array(z.object({ '@type': z.literal('DataFeedItem'), dateModified: moment, item: ClaimReview })),
    next: z.string().nullable().describe('Cursor of the next page'),
  })
  .meta({ id: 'ClaimReviewFeed' });
export type ClaimReviewFeed = z.output<typeof ClaimReviewFeed>;

export const ClaimReviewQuery = z.strictObject(pageQuery);
export type ClaimReviewQuery = z.output<typeof ClaimReviewQuery>;
