import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import { Applies, Transition, VersionedCommand } from '#lifecycle';
import type { EvaluationPermission } from './evaluation.policy.js';
import { EvaluationList } from './evaluation-list.service.js';
import {
  EvaluationChange,
  EvaluationPage,
  EvaluationQuery,
  EvaluationResponse,
  NewEvaluation,
} from './evaluation.dto.js';
import { EvaluationService } from './evaluation.service.js';
import { evaluationWorkflow } from './evaluation.workflow.js';

const evaluationId = z.uuid();

@ApiTags('evaluations')
@Controller('v1/evaluations')
export class EvaluationController {
  constructor(
    private readonly evaluations: EvaluationService,
    private readonly list: EvaluationList,
  ) {}

  @Post()
  @Action<EvaluationPermission>('evaluation.open')
  @Versioned()
  @Applies(evaluationWorkflow, 'open')
  @ApiOperation({ operationId: 'openEvaluation', summary: 'Open an evaluation or a yearly award' })
  @Created(EvaluationResponse, '/v1/evaluations/{id}')
  open(
    @Body({ schema: NewEvaluation }) body: NewEvaluation,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<EvaluationResponse> {
    return this.evaluations.open(body, actor, call);
  }

  @Get()
  @Action<EvaluationPermission>('evaluation.read')
  @ApiOperation({ operationId: 'listEvaluations', summary: 'List evaluations, newest first' })
  @ApiOkResponse({ standardSchema: EvaluationPage })
  find(@Query({ schema: EvaluationQuery }) query: EvaluationQuery): Promise<Page<EvaluationResponse>> {
    return this.list.find(query);
  }

  @Get(':id')
  @Action<EvaluationPermission>('evaluation.score')
  @Versioned()
  @ApiOperation({ operationId: 'getEvaluation', summary: 'Get an evaluation, for the office and its jurors' })
  @ApiOkResponse({ standardSchema: EvaluationResponse })
  get(@Param('id', { schema: evaluationId }) id: string, @CurrentActor() actor: Actor): Promise<EvaluationResponse> {
    return this.list.get(id, actor);
  }

  @Patch(':id')
  @Action<EvaluationPermission>('evaluation.edit')
  @Versioned()
  @Applies(evaluationWorkflow, 'edit')
  @ApiOperation({ operationId: 'editEvaluation', summary: 'Change an evaluation before it is judged' })
  @ApiOkResponse({ standardSchema: EvaluationResponse })
  edit(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: EvaluationChange }) change: EvaluationChange,
  ): Promise<EvaluationResponse> {
    return this.evaluations.apply('edit', id, version, actor, change);
  }

  @Transition(evaluationWorkflow, 'begin', { summary: 'Start the judging', response: EvaluationResponse })
  begin(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<EvaluationResponse> {
    return this.evaluations.apply('begin', id, version, actor);
  }

  @Transition(evaluationWorkflow, 'close', { summary: 'Lock the scores', response: EvaluationResponse })
  close(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<EvaluationResponse> {
    return this.evaluations.apply('close', id, version, actor);
  }

  @Transition(evaluationWorkflow, 'publish', { summary: 'Publish the ranking', response: EvaluationResponse })
  publish(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<EvaluationResponse> {
    return this.evaluations.apply('publish', id, version, actor);
  }
}
