import { Injectable } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { Database, type Sql } from '#database';
import { areaName } from './group-names.js';
import type { InternalDimension, StatisticsPageQuery } from './internal-statistics.dto.js';
import { InternalStatisticsService } from './internal-statistics.service.js';
import { statisticsPage } from './statistics-page.js';

/** The statistics of a month and an area as one page for printing. */
@Injectable()
export class StatisticsPrint {
  constructor(
    private readonly database: Database,
    private readonly statistics: InternalStatisticsService,
  ) {}

  /** @param scope the condition of the aspirations that the actor may count */
  async page({ language, ...query }: StatisticsPageQuery, scope: Sql, now = new Date()): Promise<string> {
    const { area, month = jakartaDate(now).slice(0, 7) } = query;
    const dimensions: InternalDimension[] = [
      'AGENCY',
      'CATEGORY',
      isDistrict(area) ? 'VILLAGE' : 'DISTRICT',
      'CHANNEL',
    ];
    const tables = [];
    for (const by of dimensions) tables.push(await this.statistics.read({ ...query, month, by }, scope, now));
    return statisticsPage({ language, area: area && (await areaName(this.database, area)), tables });
  }
}

function isDistrict(area: string | undefined): boolean {
  return area !== undefined && area.split('.').length > 2;
}
