import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { Page } from '#http-api';
import type { VillagesPermission } from './villages.policy.js';
import {
  districtTotals,
  type DistrictTotals,
  districtTotalsQuery,
  type DistrictTotalsQuery,
  trend,
  type Trend,
  trendQuery,
  type TrendQuery,
  unservedPage,
  unservedQuery,
  type UnservedQuery,
  type UnservedVillage,
} from './unserved-village.dto.js';
import { UnservedVillages } from './unserved-village.service.js';

@ApiTags('villages')
@Controller('v1/villages-without-kim')
@Action<VillagesPermission>('village.read')
export class UnservedVillageController {
  constructor(private readonly villages: UnservedVillages) {}

  @Get()
  @ApiOperation({ operationId: 'listVillagesWithoutKim', summary: 'The villages that no active KIM serves' })
  @ApiOkResponse({ standardSchema: unservedPage })
  find(@Query({ schema: unservedQuery }) query: UnservedQuery): Promise<Page<UnservedVillage>> {
    return this.villages.find(query);
  }

  @Get('districts')
  @ApiOperation({ operationId: 'countVillagesWithoutKim', summary: 'How many they are in each district' })
  @ApiOkResponse({ standardSchema: districtTotals })
  totals(@Query({ schema: districtTotalsQuery }) query: DistrictTotalsQuery): Promise<DistrictTotals> {
    return this.villages.totals(query);
  }

  @Get('trend')
  @ApiOperation({ operationId: 'getVillagesWithoutKimTrend', summary: 'How many they were at the end of each month' })
  @ApiOkResponse({ standardSchema: trend })
  trend(@Query({ schema: trendQuery }) query: TrendQuery): Promise<Trend> {
    return this.villages.trend(query);
  }
}
