import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { CoveragePermission } from '../coverage.policy.js';
import { LineageResponse } from './lineage.dto.js';
import { LineageService } from './lineage.service.js';
import { RollUpPage, RollUpQuery, UnreachedPage, UnreachedQuery } from './roll-up.dto.js';
import { RollUpService } from './roll-up.service.js';

@ApiTags('coverage')
@Controller('v1')
export class CoverageReportController {
  constructor(
    private readonly rollUps: RollUpService,
    private readonly lineages: LineageService,
  ) {}

  @Get('coverage')
  @Action<CoveragePermission>('coverage.read')
  @ApiOperation({
    operationId: 'rollUpCoverage',
    summary: 'The coverage by edition, document, month, class, district or regency',
  })
  @ApiOkResponse({ standardSchema: RollUpPage })
  rollUp(@Query({ schema: RollUpQuery }) query: RollUpQuery): Promise<RollUpPage> {
    return this.rollUps.rollUp(query);
  }

  @Get('unreached-villages')
  @Action<CoveragePermission>('gap.read')
  @ApiOperation({
    operationId: 'listUnreachedVillages',
    summary: 'Villages not reached some hours after a publication',
  })
  @ApiOkResponse({ standardSchema: UnreachedPage })
  unreached(
    @CurrentActor() actor: Actor,
    @Query({ schema: UnreachedQuery }) query: UnreachedQuery,
  ): Promise<UnreachedPage> {
    return this.rollUps.unreached(actor, query);
  }

  @Get('editions/:id/lineage')
  @Action<CoveragePermission>('lineage.read')
  @ApiOperation({
    operationId: 'readEditionLineage',
    summary: 'Who was given an edition, when, who was not and why, and how far its correction has followed it',
  })
  @ApiOkResponse({ standardSchema: LineageResponse })
  lineage(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<LineageResponse> {
    return this.lineages.read(actor, id);
  }
}
