import { Body, Controller, Get, Header, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { areaCode } from '#contracts';
import type { Page } from '#http-api';
import type { AreaPermission } from './area.policy.js';
import { AreaBoundaries } from './area-boundaries.service.js';
import { AreaSearch } from './area-search.service.js';
import { AreaPage, AreaQuery, AreaResponse, areasRecorded, RecordAreas } from './area.dto.js';
import { AreaService } from './area.service.js';

@ApiTags('areas')
@Controller('v1/areas')
export class AreaController {
  constructor(
    private readonly areas: AreaService,
    private readonly search: AreaSearch,
    private readonly boundaries: AreaBoundaries,
  ) {}

  @Put()
  @Action<AreaPermission>('area.record')
  @ApiOperation({ operationId: 'recordAreas', summary: 'Record areas that are new or have changed' })
  @ApiOkResponse({ standardSchema: areasRecorded })
  record(
    @Body({ schema: RecordAreas }) body: RecordAreas,
    @CurrentActor() actor: Actor,
  ): Promise<{ recorded: number }> {
    return this.areas.record(body.areas, actor);
  }

  @Get()
  @Action<AreaPermission>('area.read')
  @ApiOperation({ operationId: 'findAreas', summary: 'List areas by code, or by a name in any spelling' })
  @ApiOkResponse({ standardSchema: AreaPage })
  find(@Query({ schema: AreaQuery }) query: AreaQuery): Promise<Page<AreaResponse>> {
    return this.search.find(query);
  }

  @Get(':code')
  @Action<AreaPermission>('area.read')
  @ApiOperation({ operationId: 'getArea', summary: 'Get an area' })
  @ApiOkResponse({ standardSchema: AreaResponse })
  get(@Param('code', { schema: areaCode }) code: string): Promise<AreaResponse> {
    return this.areas.find(code);
  }

  @Get(':code/boundary')
  @Header('content-type', 'application/geo+json')
  @Action<AreaPermission>('area.read')
  @ApiOperation({ operationId: 'getAreaBoundary', summary: 'Get the boundary of an area as a GeoJSON feature' })
  @ApiOkResponse({ content: { 'application/geo+json': { schema: { type: 'string', format: 'binary' } } } })
  boundary(@Param('code', { schema: areaCode }) code: string) {
    return this.boundaries.find(code);
  }
}
