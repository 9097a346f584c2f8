import { Inject, Injectable } from '@nestjs/common';
import { allOf, columnsOf, Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import { type PublishingSettings, publishingSettings } from '../../publishing.settings.js';
import { Claim } from '../claim.entity.js';
import { claimError } from '../claim.errors.js';
import { claimReviewFeedOf, claimReviewOf, type FactChecker, type RatedClaim } from './claim-review.js';
import type { ClaimReview, ClaimReviewFeed, ClaimReviewQuery } from './claim-review.dto.js';

const newestFirst = keyset({ ratedAt: key.timestamp(), id: key.uuid() }, 'desc');

/** The public fact checks. */
@Injectable()
export class ClaimReviews {
  private readonly checker: FactChecker;

  constructor(
    private readonly database: Database,
    @Inject(publishingSettings) settings: PublishingSettings,
  ) {
    this.checker = { name: settings.PUBLISHING_PUBLISHER, publicUrl: settings.PUBLISHING_PUBLIC_URL };
  }

  /** @throws 404 `claim-not-found` for a claim without a verdict */
  async read(id: string): Promise<ClaimReview> {
    const [claim] = await this.database.query<RatedClaim>(
      sql`SELECT ${columnsOf(Claim)} FROM claim WHERE id = ${id} AND verdict IS NOT NULL`,
    );
    if (!claim) throw claimError('claim-not-found');
    return claimReviewOf(claim, this.checker);
  }

  /** The newest verdict first. */
  async feed(query: ClaimReviewQuery): Promise<ClaimReviewFeed> {
    const rows = await this.database.query<RatedClaim>(sql`
      SELECT ${columnsOf(Claim)} FROM claim
       WHERE ${allOf(sql`verdict IS NOT NULL AND status <> 'MERGED'`, newestFirst.after(query))}
       ${newestFirst.orderAndLimit(query)}`);
    const { items, next } = page(rows, query, newestFirst);
    return claimReviewFeedOf(items, next, this.checker);
  }
}
