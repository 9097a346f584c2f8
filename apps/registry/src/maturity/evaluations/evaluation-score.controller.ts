import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import { type HistoryEntry, HistoryPage, HistoryQuery } from '#lifecycle';
import type { EvaluationPermission } from './evaluation.policy.js';
import { EvaluationList } from './evaluation-list.service.js';
import { EvaluationScores } from './evaluation-scores.service.js';
import { EvaluationQuery, EvaluationResult, NewScore, ScorePage, ScoreResponse } from './evaluation.dto.js';

const uuid = z.uuid();
const criterionCode = z.string().max(40);

@ApiTags('evaluations')
@Controller('v1/evaluations/:id')
export class EvaluationScoreController {
  constructor(
    private readonly scores: EvaluationScores,
    private readonly list: EvaluationList,
  ) {}

  @Put('scores/:kimId/:criterion')
  @Action<EvaluationPermission>('evaluation.score')
  @ApiOperation({ operationId: 'giveEvaluationScore', summary: 'Score a KIM by one criterion, as a juror' })
  @ApiOkResponse({ standardSchema: ScoreResponse })
  give(
    @Param('id', { schema: uuid }) id: string,
    @Param('kimId', { schema: uuid }) kimId: string,
    @Param('criterion', { schema: criterionCode }) criterion: string,
    @Body({ schema: NewScore }) body: NewScore,
    @CurrentActor() actor: Actor,
  ): Promise<ScoreResponse> {
    return this.scores.give(id, { kimId, criterion }, body, actor);
  }

  @Get('scores')
  @Action<EvaluationPermission>('evaluation.score')
  @ApiOperation({
    operationId: 'listEvaluationScores',
    summary: 'List scores: all for the office, their own for jurors',
  })
  @ApiOkResponse({ standardSchema: ScorePage })
  find(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: EvaluationQuery }) query: EvaluationQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ScoreResponse>> {
    return this.scores.find(id, query, actor);
  }

  @Get('result')
  @Action<EvaluationPermission>('evaluation.read-result')
  @ApiOperation({ operationId: 'getEvaluationResult', summary: 'Get the published ranking' })
  @ApiOkResponse({ standardSchema: EvaluationResult })
  result(
    @Param('id', { schema: uuid }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<EvaluationResult> {
    return this.list.result(id, actor);
  }

  @Get('history')
  @Action<EvaluationPermission>('evaluation.read')
  @ApiOperation({ operationId: 'getEvaluationHistory', summary: 'List the transitions of an evaluation' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<Page<HistoryEntry>> {
    return this.list.history(id, query);
  }
}
