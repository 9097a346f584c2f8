import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { AspirationStatistics, StatisticsQuery } from './statistics.dto.js';
import type { StatisticsPermission } from './statistics.policy.js';
import { AspirationStatisticsService } from './statistics.service.js';

@ApiTags('statistics')
@Controller('v1/aspiration-statistics')
export class AspirationStatisticsController {
  constructor(private readonly statistics: AspirationStatisticsService) {}

  @Get()
  @Header('cache-control', 'public, max-age=300')
  @Action<StatisticsPermission>('statistics.read')
  @ApiOperation({
    operationId: 'getAspirationStatistics',
    summary: 'Get numbers and durations of public aspirations, open ones included, as published once a day',
  })
  @ApiOkResponse({ standardSchema: AspirationStatistics })
  get(@Query({ schema: StatisticsQuery }) query: StatisticsQuery): Promise<AspirationStatistics> {
    return this.statistics.published(query);
  }
}
