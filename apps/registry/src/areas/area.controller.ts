import { Body, Controller, Get, Header, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { areaCode } from '#contracts';
import { IfMatch, Versioned } from '#http-api';
import type { AreaPermission } from './area.policy.js';
import { AreaBoundaries } from './area-boundaries.service.js';
import { AreaSearch } from './area-search.service.js';
import { AreaPage, AreaQuery, AreaResponse, AreasRecorded, RecordAreas } from './area.dto.js';
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
  @Versioned()
  @ApiOperation({ operationId: 'recordAreas', summary: 'Record areas that are new or have changed' })
  @ApiOkResponse({ standardSchema: AreasRecorded })
  record(
    @IfMatch() version: number,
    @Body({ schema: RecordAreas }) { items }: RecordAreas,
    @CurrentActor() actor: Actor,
  ): Promise<AreasRecorded> {
    return this.areas.record(items, { version, actor });
  }

  @Get()
  @Action<AreaPermission>('area.read')
  @Versioned()
  @ApiOperation({ operationId: 'findAreas', summary: 'List areas by code, or by a name in any spelling' })
  @ApiOkResponse({ standardSchema: AreaPage })
  find(@Query({ schema: AreaQuery }) query: AreaQuery): Promise<AreaPage> {
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
  @ApiOkResponse({ content: { 'application/geo+json': { schema: { type: 'object' } } } })
  boundary(@Param('code', { schema: areaCode }) code: string) {
    return this.boundaries.find(code);
  }
}
