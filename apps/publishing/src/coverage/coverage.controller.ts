import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { CoverageQuery, CoverageResponse } from './coverage.dto.js';
import type { CoveragePermission } from './coverage.policy.js';
import { CoverageService } from './coverage.service.js';
import { CoverageFiles } from './reports/coverage-files.js';

const editionId = z.uuid();

@ApiTags('coverage')
@Controller('v1/editions/:id')
export class CoverageController {
  constructor(
    private readonly coverage: CoverageService,
    private readonly files: CoverageFiles,
  ) {}

  @Get('coverage')
  @Action<CoveragePermission>('coverage.read')
  @ApiOperation({
    operationId: 'readCoverage',
    summary: 'The villages that an edition has reached, and those it has not',
  })
  @ApiOkResponse({ standardSchema: CoverageResponse })
  read(
    @Param('id', { schema: editionId }) id: string,
    @Query({ schema: CoverageQuery }) query: CoverageQuery,
  ): Promise<CoverageResponse> {
    return this.coverage.read(id, query);
  }

  @Get('coverage.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="coverage.csv"')
  @Action<CoveragePermission>('coverage.read')
  @ApiOperation({
    operationId: 'exportCoverageAsCsv',
    summary: 'The coverage of an edition as CSV for office programs',
  })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  csv(@Param('id', { schema: editionId }) id: string): Promise<string> {
    return this.files.csv(id);
  }

  @Get('coverage.geojson')
  @Header('content-type', 'application/geo+json')
  @Action<CoveragePermission>('coverage.read')
  @ApiOperation({
    operationId: 'exportCoverageAsGeoJson',
    summary: 'The coverage of an edition as GeoJSON; the boundaries are not official',
  })
  @ApiOkResponse({ content: { 'application/geo+json': { schema: { type: 'object' } } } })
  geoJson(@Param('id', { schema: editionId }) id: string): Promise<object> {
    return this.files.geoJson(id);
  }
}
