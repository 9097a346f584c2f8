import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall, IfMatch, type Page, Versioned } from '#http-api';
import type { RegistryAction } from '../../registry.policy.js';
import { EvaluationList } from './evaluation-list.service.js';
import {
  EvaluationChange,
  EvaluationPage,
  EvaluationQuery,
  EvaluationResponse,
  NewEvaluation,
} from './evaluation.dto.js';
import { EvaluationService } from './evaluation.service.js';

const evaluationId = z.uuid();

@ApiTags('evaluations')
@Controller('v1/evaluations')
export class EvaluationController {
  constructor(
    private readonly evaluations: EvaluationService,
    private readonly list: EvaluationList,
  ) {}

  @Post()
  @Action<RegistryAction>('evaluation.open')
  @Versioned()
  @ApiOperation({ operationId: 'openEvaluation', summary: 'Open a desk evaluation or a yearly award' })
  @ApiCreatedResponse({ standardSchema: EvaluationResponse })
  async open(
    @Body({ schema: NewEvaluation }) body: NewEvaluation,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationResponse> {
    const evaluation = await this.evaluations.open(body, actor, call);
    reply.header('location', `/v1/evaluations/${evaluation.id}`);
    return evaluation;
  }

  @Get()
  @Action<RegistryAction>('evaluation.read')
  @ApiOperation({ operationId: 'listEvaluations', summary: 'Evaluations, the newest first' })
  @ApiOkResponse({ standardSchema: EvaluationPage })
  find(@Query({ schema: EvaluationQuery }) query: EvaluationQuery): Promise<Page<EvaluationResponse>> {
    return this.list.find(query);
  }

  @Get(':id')
  @Action<RegistryAction>('evaluation.score')
  @Versioned()
  @ApiOperation({ operationId: 'getEvaluation', summary: 'One evaluation, for the office and its jurors' })
  @ApiOkResponse({ standardSchema: EvaluationResponse })
  get(@Param('id', { schema: evaluationId }) id: string, @CurrentActor() actor: Actor): Promise<EvaluationResponse> {
    return this.list.get(id, actor);
  }

  @Patch(':id')
  @Action<RegistryAction>('evaluation.edit')
  @Versioned()
  @ApiOperation({ operationId: 'editEvaluation', summary: 'Change an evaluation before it is judged' })
  @ApiOkResponse({ standardSchema: EvaluationResponse })
  edit(
    @Param('id', { schema: evaluationId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: EvaluationChange }) change: EvaluationChange,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationResponse> {
    return this.evaluations.edit(id, version, change, actor);
  }

  @Post(':id/begin')
  @HttpCode(200)
  @Action<RegistryAction>('evaluation.begin')
  @Versioned()
  @ApiOperation({ operationId: 'beginEvaluation', summary: 'Let the jurors begin' })
  @ApiOkResponse({ standardSchema: EvaluationResponse })
  begin(
    @Param('id', { schema: evaluationId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationResponse> {
    return this.evaluations.applyTransition('begin', id, version, actor);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Action<RegistryAction>('evaluation.close')
  @Versioned()
  @ApiOperation({ operationId: 'closeEvaluation', summary: 'Lock the scores' })
  @ApiOkResponse({ standardSchema: EvaluationResponse })
  close(
    @Param('id', { schema: evaluationId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationResponse> {
    return this.evaluations.applyTransition('close', id, version, actor);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Action<RegistryAction>('evaluation.publish')
  @Versioned()
  @ApiOperation({ operationId: 'publishEvaluation', summary: 'Let everybody see the ranking' })
  @ApiOkResponse({ standardSchema: EvaluationResponse })
  publish(
    @Param('id', { schema: evaluationId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationResponse> {
    return this.evaluations.applyTransition('publish', id, version, actor);
  }
}
