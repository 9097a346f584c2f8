import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor, withinArea } from '#access';
import { allOf, sql } from '#database';
import { AspirationStatistics, ExactStatistics, ExactStatisticsQuery, StatisticsQuery } from './statistics.dto.js';
import type { StatisticsPermission } from './statistics.policy.js';
import { AspirationStatisticsService } from './statistics.service.js';

const columns = { area: sql`aspiration.village_code`, agency: sql`aspiration.agency_id`, kim: sql`aspiration.kim_id` };

@ApiTags('statistics')
@Controller('v1/aspiration-statistics')
export class AspirationStatisticsController {
  constructor(
    private readonly statistics: AspirationStatisticsService,
    private readonly access: Access,
  ) {}

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

  @Get('exact')
  @Action<StatisticsPermission>('statistics.read-exact')
  @ApiOperation({
    operationId: 'getExactStatistics',
    summary: 'Get exact numbers and durations of the aspirations of your area, of this moment',
  })
  @ApiOkResponse({ standardSchema: ExactStatistics })
  exact(
    @Query({ schema: ExactStatisticsQuery }) { area, ...query }: ExactStatisticsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExactStatistics> {
    if (area !== undefined) this.access.check(actor, 'statistics.read-exact', { area });
    const scope = this.access.scopeCondition(actor, 'statistics.read-exact', columns);
    return this.statistics.exact(query, allOf(scope, area && withinArea(columns.area, area)));
  }
}
