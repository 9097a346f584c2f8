import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import type { PotentialPermission } from './potential.policy.js';
import { MatchPage, MatchQuery, type MatchResponse } from './potential-match.dto.js';
import { PotentialMatches } from './potential-matches.service.js';
import { NewPotential, PotentialResponse } from './potential.dto.js';
import { PotentialService } from './potential.service.js';

const kimId = z.uuid();

@ApiTags('potentials')
@Controller('v1/kims/:id')
export class KimPotentialController {
  constructor(
    private readonly potentials: PotentialService,
    private readonly matches: PotentialMatches,
  ) {}

  @Post('potentials')
  @Action<PotentialPermission>('potential.add')
  @Versioned()
  @ApiOperation({ operationId: 'addPotential', summary: 'Add an offer or a need of a KIM' })
  @ApiCreatedResponse({ standardSchema: PotentialResponse })
  async add(
    @Param('id', { schema: kimId }) id: string,
    @Body({ schema: NewPotential }) body: NewPotential,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PotentialResponse> {
    const potential = await this.potentials.add(id, body, actor, call);
    reply.header('location', `/v1/potentials/${potential.id}`);
    return potential;
  }

  @Get('matches')
  @Action<PotentialPermission>('potential.read')
  @ApiOperation({ operationId: 'findMatches', summary: 'List matching potentials of other KIM, with the reasons' })
  @ApiOkResponse({ standardSchema: MatchPage })
  match(
    @Param('id', { schema: kimId }) id: string,
    @Query({ schema: MatchQuery }) query: MatchQuery,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<Page<MatchResponse>> {
    return this.matches.of(id, query, actor);
  }
}
