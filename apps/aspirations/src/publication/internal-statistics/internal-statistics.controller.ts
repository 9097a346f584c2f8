import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor, withinArea } from '#access';
import { allOf, sql, type Sql } from '#database';
import { ListFile, listFile, type ListRows } from '#http-api';
import type { StatisticsPermission } from '../statistics/statistics.policy.js';
import { statisticsFileColumns } from './file-columns.js';
import { InternalStatistics, InternalStatisticsQuery, StatisticsPageQuery } from './internal-statistics.dto.js';
import { InternalStatisticsService } from './internal-statistics.service.js';
import { StatisticsPrint } from './statistics-print.service.js';

const columns = { area: sql`aspiration.village_code` };
const permission: StatisticsPermission = 'statistics.read-internal';

@ApiTags('statistics')
@Controller('v1')
@Action<StatisticsPermission>('statistics.read-internal')
export class InternalStatisticsController {
  constructor(
    private readonly statistics: InternalStatisticsService,
    private readonly print: StatisticsPrint,
    private readonly access: Access,
  ) {}

  @Get('internal-statistics')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getInternalStatistics',
    summary: 'Get exact numbers, deadlines and durations of the aspirations received in a month, with the month before',
  })
  @ApiOkResponse({ standardSchema: InternalStatistics })
  get(
    @Query({ schema: InternalStatisticsQuery }) query: InternalStatisticsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<InternalStatistics> {
    return this.statistics.read(query, this.scopeOf(actor, query.area));
  }

  @ListFile('internal-statistics')
  @ApiOperation({
    operationId: 'exportInternalStatistics',
    summary: 'Export the same as a file, a row for each group',
  })
  file(
    @Query({ schema: InternalStatisticsQuery }) query: InternalStatisticsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListRows> {
    const scope = this.scopeOf(actor, query.area);
    return listFile(statisticsFileColumns, async () => ({
      items: (await this.statistics.read(query, scope)).groups,
      next: null,
    }));
  }

  @Get('internal-statistics/page')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'printInternalStatistics',
    summary: 'Get the month of an area as one page for printing',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  page(
    @Query({ schema: StatisticsPageQuery }) query: StatisticsPageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<string> {
    return this.print.page(query, this.scopeOf(actor, query.area));
  }

  private scopeOf(actor: Actor, area: string | undefined): Sql {
    if (area !== undefined) this.access.check(actor, permission, { area });
    return allOf(this.access.scopeCondition(actor, permission, columns), area && withinArea(columns.area, area));
  }
}
