import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import type { ClaimPermission } from '../claim.policy.js';
import { ClaimReview, ClaimReviewFeed, ClaimReviewQuery } from './claim-review.dto.js';
import { ClaimReviews } from './claim-reviews.js';

const claimId = z.uuid().toLowerCase();
const mediaType = 'application/ld+json';
const jsonLd = `${mediaType}; charset=utf-8`;

@ApiTags('claim-reviews')
@Controller('v1/claim-reviews')
export class ClaimReviewController {
  constructor(private readonly reviews: ClaimReviews) {}

  @Get()
  @Header('content-type', jsonLd)
  @ApiProduces(mediaType)
  @Action<ClaimPermission>('claim-review.read')
  @ApiOperation({ operationId: 'listClaimReviews', summary: 'All fact checks as a DataFeed of schema.org (JSON-LD)' })
  @ApiOkResponse({ standardSchema: ClaimReviewFeed })
  feed(@Query({ schema: ClaimReviewQuery }) query: ClaimReviewQuery): Promise<ClaimReviewFeed> {
    return this.reviews.feed(query);
  }

  @Get(':id')
  @Header('content-type', jsonLd)
  @ApiProduces(mediaType)
  @Action<ClaimPermission>('claim-review.read')
  @ApiOperation({ operationId: 'readClaimReview', summary: 'A fact check as a ClaimReview of schema.org (JSON-LD)' })
  @ApiOkResponse({ standardSchema: ClaimReview })
  read(@Param('id', { schema: claimId }) id: string): Promise<ClaimReview> {
    return this.reviews.read(id);
  }
}
