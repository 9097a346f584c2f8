import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { Page } from '#http-api';
import type { VillagesPermission } from './villages.policy.js';
import {
  DistrictTotals,
  DistrictTotalsQuery,
  Trend,
  TrendQuery,
  UnservedPage,
  UnservedQuery,
  type UnservedVillage,
} from './unserved-village.dto.js';
import { UnservedVillages } from './unserved-village.service.js';

@ApiTags('villages')
@Controller('v1/villages-without-kim')
@Action<VillagesPermission>('village.read')
export class UnservedVillageController {
  constructor(private readonly villages: UnservedVillages) {}

  @Get()
  @ApiOperation({ operationId: 'listVillagesWithoutKim', summary: 'List the villages that no active KIM serves' })
  @ApiOkResponse({ standardSchema: UnservedPage })
  find(@Query({ schema: UnservedQuery }) query: UnservedQuery): Promise<Page<UnservedVillage>> {
    return this.villages.find(query);
  }

  @Get('districts')
  @ApiOperation({ operationId: 'countVillagesWithoutKim', summary: 'Count the villages without KIM by district' })
  @ApiOkResponse({ standardSchema: DistrictTotals })
  totals(@Query({ schema: DistrictTotalsQuery }) query: DistrictTotalsQuery): Promise<DistrictTotals> {
    return this.villages.totals(query);
  }

  @Get('trend')
  @ApiOperation({
    operationId: 'getVillagesWithoutKimTrend',
    summary: 'Count the villages without KIM at the end of each month',
  })
  @ApiOkResponse({ standardSchema: Trend })
  trend(@Query({ schema: TrendQuery }) query: TrendQuery): Promise<Trend> {
    return this.villages.trend(query);
  }
}
