import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Location, type Call, IdempotentCall, type ListPage } from '#http-api';
import type { MaturityPermission } from './maturity.policy.js';
import { NewRecomputation, RecomputationResponse } from './recomputation.dto.js';
import { RecomputationListQuery, RecomputationPage } from './recomputation-list.js';
import { Recomputations } from './recomputation.service.js';

const recomputationId = z.uuid();

@ApiTags('maturity')
@Controller('v1/maturity/recomputations')
export class RecomputationController {
  constructor(private readonly recomputations: Recomputations) {}

  @Post()
  @HttpCode(202)
  @Action<MaturityPermission>('maturity.recompute')
  @ApiOperation({
    operationId: 'recomputeMaturity',
    summary: 'Request that months are assessed again from the present facts',
  })
  @ApiAcceptedResponse({ standardSchema: RecomputationResponse })
  @Location('/v1/maturity/recomputations/{id}')
  request(
    @Body({ schema: NewRecomputation }) body: NewRecomputation,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<RecomputationResponse> {
    return this.recomputations.request(body, actor, call);
  }

  @Get()
  @Action<MaturityPermission>('maturity.recompute')
  @ApiOperation({ operationId: 'listMaturityRecomputations', summary: 'Find recomputations, running and ended' })
  @ApiOkResponse({ standardSchema: RecomputationPage })
  find(
    @Query({ schema: RecomputationListQuery }) query: RecomputationListQuery,
  ): Promise<ListPage<RecomputationResponse>> {
    return this.recomputations.list(query);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Action<MaturityPermission>('maturity.recompute')
  @ApiOperation({
    operationId: 'cancelMaturityRecomputation',
    summary: 'Cancel a recomputation; what it has assessed remains',
  })
  @ApiOkResponse({ standardSchema: RecomputationResponse })
  cancel(@Param('id', { schema: recomputationId }) id: string): Promise<RecomputationResponse> {
    return this.recomputations.cancel(id);
  }

  @Get(':id')
  @Action<MaturityPermission>('maturity.recompute')
  @ApiOperation({ operationId: 'getMaturityRecomputation', summary: 'Get the progress of a recomputation' })
  @ApiOkResponse({ standardSchema: RecomputationResponse })
  get(@Param('id', { schema: recomputationId }) id: string): Promise<RecomputationResponse> {
    return this.recomputations.get(id);
  }
}
