import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall } from '#http-api';
import type { ParticipationPermission } from './participation.policy.js';
import { Feedback, FeedbackPage, FeedbackQuery, NewFeedback } from './feedback.dto.js';
import { FeedbackService } from './feedback.service.js';

const trainingId = z.uuid();

@ApiTags('trainings')
@Controller('v1/trainings/:id/feedback')
export class FeedbackController {
  constructor(private readonly feedbacks: FeedbackService) {}

  @Post()
  @Action<ParticipationPermission>('training.give-feedback')
  @ApiOperation({ operationId: 'giveTrainingFeedback', summary: 'Give feedback on an attended training, once' })
  @ApiCreatedResponse({ standardSchema: Feedback })
  give(
    @Param('id', { schema: trainingId }) id: string,
    @Body({ schema: NewFeedback }) body: NewFeedback,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<Feedback> {
    return this.feedbacks.give(id, body, actor, call);
  }

  @Get()
  @Action<ParticipationPermission>('training.read-feedback')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listTrainingFeedback', summary: 'List the feedback on a training, without names' })
  @ApiOkResponse({ standardSchema: FeedbackPage })
  find(
    @Param('id', { schema: trainingId }) id: string,
    @Query({ schema: FeedbackQuery }) query: FeedbackQuery,
  ): Promise<FeedbackPage> {
    return this.feedbacks.of(id, query);
  }
}
