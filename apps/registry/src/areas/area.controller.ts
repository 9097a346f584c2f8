import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { areaCode } from '#contracts';
import type { Page } from '#http-api';
import type { AreaPermission } from './area.policy.js';
import { AreaSearch } from './area-search.service.js';
import { AreaPage, AreaQuery, AreaResponse, areasRecorded, RecordAreas } from './area.dto.js';
import { AreaService } from './area.service.js';

@ApiTags('areas')
@Controller('v1/areas')
export class AreaController {
  constructor(
    private readonly areas: AreaService,
    private readonly search: AreaSearch,
  ) {}

  @Put()
  @Action<AreaPermission>('area.record')
  @ApiOperation({ operationId: 'recordAreas', summary: 'Enter areas, or what has changed of them' })
  @ApiOkResponse({ standardSchema: areasRecorded })
  record(
    @Body({ schema: RecordAreas }) body: RecordAreas,
    @CurrentActor() actor: Actor,
  ): Promise<{ recorded: number }> {
    return this.areas.record(body.areas, actor);
  }

  @Get()
  @Action<AreaPermission>('area.read')
  @ApiOperation({ operationId: 'findAreas', summary: 'Areas by code, or by a name however it is spelled' })
  @ApiOkResponse({ standardSchema: AreaPage })
  find(@Query({ schema: AreaQuery }) query: AreaQuery): Promise<Page<AreaResponse>> {
    return this.search.find(query);
  }

  @Get(':code')
  @Action<AreaPermission>('area.read')
  @ApiOperation({ operationId: 'getArea', summary: 'One area' })
  @ApiOkResponse({ standardSchema: AreaResponse })
  get(@Param('code', { schema: areaCode }) code: string): Promise<AreaResponse> {
    return this.areas.find(code);
  }
}
