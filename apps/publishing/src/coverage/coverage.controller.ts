import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { uuid } from '../fields.js';
import type { PublishingAction } from '../publishing.policy.js';
import { type CoverageQuery, coverageQuery, type CoverageResponse, coverageResponse } from './coverage.dto.js';
import { CoverageService } from './coverage.service.js';

@ApiTags('coverage')
@Controller('v1/editions/:id/coverage')
export class CoverageController {
  constructor(private readonly coverage: CoverageService) {}

  @Get()
  @Action<PublishingAction>('coverage.read')
  @ApiOperation({ operationId: 'readCoverage', summary: 'Which villages an edition has reached, and which not' })
  @ApiOkResponse({ standardSchema: coverageResponse })
  read(
    @CurrentActor() actor: Actor | undefined,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: coverageQuery }) query: CoverageQuery,
  ): Promise<CoverageResponse> {
    return this.coverage.read(actor, id, query);
  }
}
