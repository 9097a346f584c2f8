import type { PublishingSchemas } from '#api-client';
import { Day, Facts, Pager, Written, WrittenText } from '../pages/elements.js';
import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { clarificationTexts } from './clarifications.texts.js';

type Review = PublishingSchemas['ClaimReview'];

export function clarificationsPage(
  visit: Visit,
  { dataFeedElement, next }: PublishingSchemas['ClaimReviewFeed'],
): Page {
  const t = visit.texts(clarificationTexts);
  return {
    title: t.title,
    description: t.description,
    body: (
      <>
        <p class="lead">{t.description}</p>
        {dataFeedElement.length === 0 && <p>{t.none}</p>}
        <ul class="items">
          {dataFeedElement.map(({ item }) => (
            <li>
              <a href={visit.link(`/klarifikasi/${idOf(item)}`)}>
                <Written>{item.claimReviewed}</Written>
              </a>
              <p class="soft">
                <span class="tag">{item.reviewRating.alternateName}</span>{' '}
                <Day visit={visit} value={item.datePublished} />
              </p>
            </li>
          ))}
        </ul>
        <Pager visit={visit} parameters={{}} next={next} />
      </>
    ),
  };
}

export function clarificationPage(visit: Visit, review: Review): Page {
  const t = visit.texts(clarificationTexts);
  const { reviewRating: rating } = review;
  return {
    title: review.name,
    description: `${rating.alternateName}: ${review.claimReviewed}`,
    trail: [[t.title, '/klarifikasi']],
    body: (
      <>
        <div class="notice">
          <p>
            <strong>{t.verdict}:</strong> {rating.alternateName}
          </p>
        </div>
        <h2>{t.claim}</h2>
        <blockquote lang={review.inLanguage}>
          <WrittenText text={review.claimReviewed} />
        </blockquote>
        <h2>{t.explanation}</h2>
        <WrittenText text={review.reviewBody} />
        <Facts
          facts={[
            [t.scale, t.rating(rating.ratingValue)],
            [t.by, review.author.name],
            [t.published, <Day visit={visit} value={review.datePublished} />],
          ]}
        />
      </>
    ),
  };
}

/** The last part of the address that names the review. */
function idOf(review: Review): string {
  return review['@id'].split('/').at(-1) ?? '';
}
