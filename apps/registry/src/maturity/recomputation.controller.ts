import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall } from '#http-api';
import type { MaturityPermission } from './maturity.policy.js';
import { NewRecomputation, RecomputationResponse } from './recomputation.dto.js';
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
  async request(
    @Body({ schema: NewRecomputation }) body: NewRecomputation,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecomputationResponse> {
    const recomputation = await this.recomputations.request(body, actor, call);
    reply.header('location', `/v1/maturity/recomputations/${recomputation.id}`);
    return recomputation;
  }

  @Get(':id')
  @Action<MaturityPermission>('maturity.recompute')
  @ApiOperation({ operationId: 'getMaturityRecomputation', summary: 'Get the progress of a recomputation' })
  @ApiOkResponse({ standardSchema: RecomputationResponse })
  get(@Param('id', { schema: recomputationId }) id: string): Promise<RecomputationResponse> {
    return this.recomputations.get(id);
  }
}
