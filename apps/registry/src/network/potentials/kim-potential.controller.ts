import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page, Versioned } from '#http-api';
import { Applies } from '#lifecycle';
import type { PotentialPermission } from './potential.policy.js';
import { MatchPage, MatchQuery, type MatchResponse } from './potential-match.dto.js';
import { PotentialMatches } from './potential-matches.service.js';
import { NewPotential, PotentialResponse } from './potential.dto.js';
import { PotentialService } from './potential.service.js';
import { potentialWorkflow } from './potential.workflow.js';

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
  @Applies(potentialWorkflow, 'add')
  @ApiOperation({ operationId: 'addPotential', summary: 'Add an offer or a need of a KIM' })
  @Created(PotentialResponse, '/v1/potentials/{id}')
  add(
    @Param('id', { schema: kimId }) id: string,
    @Body({ schema: NewPotential }) body: NewPotential,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<PotentialResponse> {
    return this.potentials.add(id, body, actor, call);
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
