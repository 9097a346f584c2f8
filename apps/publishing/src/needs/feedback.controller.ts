import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { type Call, ClientNetwork, Idempotency, IdempotentCall } from '#http-api';
import { FeedbackCounts, FeedbackPage, FeedbackQuery, NewFeedback } from './feedback.dto.js';
import { FeedbackService } from './feedback.service.js';
import type { NeedPermission } from './need.policy.js';

const editionId = z.uuid();

@ApiTags('feedback')
@Controller('v1/editions/:id/feedback')
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Action<NeedPermission>('feedback.give')
  @ApiOperation({ operationId: 'giveFeedback', summary: 'Whether an edition was useful, and why; without an account' })
  @ApiCreatedResponse({ standardSchema: FeedbackCounts })
  give(
    @IdempotentCall() call: Call,
    @Param('id', { schema: editionId }) id: string,
    @Body({ schema: NewFeedback }) body: NewFeedback,
    @ClientNetwork() network: string,
  ): Promise<FeedbackCounts> {
    return this.idempotency.once(call, (tx) => this.feedback.give(tx, id, body, network));
  }

  @Get('counts')
  @Action<NeedPermission>('feedback.count')
  @ApiOperation({ operationId: 'countFeedback', summary: 'How many readers found an edition useful' })
  @ApiOkResponse({ standardSchema: FeedbackCounts })
  counts(@Param('id', { schema: editionId }) id: string): Promise<FeedbackCounts> {
    return this.feedback.counts(id);
  }

  @Get()
  @Action<NeedPermission>('feedback.read')
  @ApiOperation({ operationId: 'listFeedback', summary: 'What readers think of an edition, newest first' })
  @ApiOkResponse({ standardSchema: FeedbackPage })
  list(
    @Param('id', { schema: editionId }) id: string,
    @Query({ schema: FeedbackQuery }) query: FeedbackQuery,
  ): Promise<FeedbackPage> {
    return this.feedback.list(id, query);
  }
}
