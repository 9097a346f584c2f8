import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { columnsNamed, ListFile, type ListRows, tableFile } from '#http-api';
import { CoverageQuery, CoverageResponse } from './coverage.dto.js';
import type { CoveragePermission } from './coverage.policy.js';
import { CoverageService } from './coverage.service.js';
import { CoverageFiles } from './reports/coverage-files.js';

const editionId = z.uuid();

const coverageColumns = columnsNamed<CoverageResponse['villages'][number]>(
  'villageCode',
  'name',
  'state',
  'tasks',
  'open',
  'reported',
  'checked',
  'peopleReached',
  'peopleChecked',
);

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

  @Action<CoveragePermission>('coverage.read')
  @ListFile('coverage')
  @ApiOperation({
    operationId: 'exportCoverage',
    summary: 'The coverage of an edition for office programs',
  })
  async file(@Param('id', { schema: editionId }) id: string): Promise<ListRows> {
    return tableFile(coverageColumns, (await this.coverage.read(id, {})).villages);
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
