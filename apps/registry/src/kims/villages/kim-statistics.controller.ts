import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { VillagesPermission } from './villages.policy.js';
import { KimStatistics, StatisticsQuery } from './kim-statistics.dto.js';
import { KimStatisticsService } from './kim-statistics.service.js';

@ApiTags('kims')
@Controller('v1/kim-statistics')
export class KimStatisticsController {
  constructor(private readonly statistics: KimStatisticsService) {}

  @Get()
  @Action<VillagesPermission>('statistics.read')
  @ApiOperation({ operationId: 'getKimStatistics', summary: 'Count the KIM by status, field and district' })
  @ApiOkResponse({ standardSchema: KimStatistics })
  get(@Query({ schema: StatisticsQuery }) query: StatisticsQuery): Promise<KimStatistics> {
    return this.statistics.count(query);
  }
}
