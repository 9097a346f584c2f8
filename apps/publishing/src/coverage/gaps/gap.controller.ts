import { Body, Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { Transition, VersionedCommand } from '#lifecycle';
import type { CoveragePermission } from '../coverage.policy.js';
import { GapAssignment, GapPage, GapQuery, GapResponse } from './gap.dto.js';
import { GapService } from './gap.service.js';
import { gapWorkflow } from './gap.workflow.js';

@ApiTags('coverage')
@Controller('v1/coverage-gaps')
export class GapController {
  constructor(private readonly gaps: GapService) {}

  @Get()
  @Action<CoveragePermission>('gap.read')
  @ApiOperation({
    operationId: 'listCoverageGaps',
    summary: 'Villages that no task of an edition reaches, newest first',
  })
  @ApiOkResponse({ standardSchema: GapPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: GapQuery }) query: GapQuery): Promise<GapPage> {
    return this.gaps.list(actor, query);
  }

  @Transition(gapWorkflow, 'assign', {
    summary: 'Make a task of the gap, for a neighbouring KIM or the office of the village',
    response: GapResponse,
  })
  assign(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: GapAssignment }) { kimId }: GapAssignment,
  ): Promise<GapResponse> {
    return this.gaps.assign(command, kimId);
  }
}
