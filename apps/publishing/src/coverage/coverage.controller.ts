import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { CoverageQuery, CoverageResponse } from './coverage.dto.js';
import type { CoveragePermission } from './coverage.policy.js';
import { CoverageService } from './coverage.service.js';

@ApiTags('coverage')
@Controller('v1/editions/:id/coverage')
export class CoverageController {
  constructor(private readonly coverage: CoverageService) {}

  @Get()
  @Action<CoveragePermission>('coverage.read')
  @ApiOperation({
    operationId: 'readCoverage',
    summary: 'The villages that an edition has reached, and those it has not',
  })
  @ApiOkResponse({ standardSchema: CoverageResponse })
  read(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: CoverageQuery }) query: CoverageQuery,
  ): Promise<CoverageResponse> {
    return this.coverage.read(id, query);
  }
}
