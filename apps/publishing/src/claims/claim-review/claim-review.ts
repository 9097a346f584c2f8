import type { Claim } from '../claim.entity.js';
import type { ClaimVerdict } from '../claim.rules.js';
import { titleWithVerdict, verdictLabel } from '../title-with-verdict.js';
import type { ClaimReview, ClaimReviewFeed } from './claim-review.dto.js';

/** From 1, false, to 5, true. */
const ratingValues: Readonly<Record<ClaimVerdict, number>> = {
  TRUE: 5,
  UNPROVEN: 3,
  SATIRE: 2,
  MISINFORMATION: 2,
  DISINFORMATION: 1,
  HOAX: 1,
};

const context = 'https://schema.org' as const;

/** Whose fact checks they are, and the address under which the public reaches them. */
export interface FactChecker {
  readonly name: string;
  readonly publicUrl: string;
}

const organization = ({ name }: FactChecker) => ({ '@type': 'GovernmentOrganization', name }) as const;

/** What is published of a claim with a verdict. */
export type RatedClaim = Claim & { readonly verdict: ClaimVerdict; readonly statement: string; readonly ratedAt: Date };

/** The ClaimReview of schema.org, with a MediaReview where a picture was checked. The claim stands nowhere without its verdict. */
export function claimReviewOf(claim: RatedClaim, checker: FactChecker): ClaimReview {
  const { id, statement, verdict, explanation, mediaAuthenticity, ratedAt, firstReportedAt } = claim;
  const title = titleWithVerdict(statement, verdict);
  const url = `${checker.publicUrl}/v1/claim-reviews/${id}`;
  const published = { url, datePublished: ratedAt.toISOString(), author: organization(checker) };
  return {
    '@context': context,
    '@type': 'ClaimReview',
    '@id': url,
    ...published,
    name: title,
    claimReviewed: title,
    reviewBody: explanation ?? '',
    inLanguage: 'id',
    itemReviewed: { '@type': 'Claim', name: title, datePublished: firstReportedAt.toISOString() },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: ratingValues[verdict],
      worstRating: 1,
      bestRating: 5,
      alternateName: verdictLabel(verdict),
    },
    ...(mediaAuthenticity && {
      associatedMediaReview: {
        '@type': 'MediaReview',
        ...published,
        name: title,
        mediaAuthenticityCategory: `https://schema.org/${mediaAuthenticity}`,
        itemReviewed: { '@type': 'MediaReviewItem', interpretedAsClaim: { '@type': 'Claim', name: title } },
      },
    }),
  };
}

/** A page of the feed of all of them. */
export function claimReviewFeedOf(
  claims: readonly RatedClaim[],
  next: string | null,
  checker: FactChecker,
): ClaimReviewFeed {
  return {
    '@context': context,
    '@type': 'DataFeed',
    name: 'Periksa fakta / fact checks',
    publisher: organization(checker),
    dataFeedElement: claims.map((claim) => ({
      '@type': 'DataFeedItem',
      dateModified: claim.ratedAt.toISOString(),
      item: claimReviewOf(claim, checker),
    })),
    next,
  };
}
