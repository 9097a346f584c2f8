import { Controller } from '@nestjs/common';
import { answerOf } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform, unlessUnavailable } from '../platform/platform.js';
import { coveragePage } from './coverage.page.js';
import { statisticsPage } from './statistics.page.js';

@Controller()
export class StatisticsController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/statistik')
  async statistics(@CurrentVisit() visit: Visit): Promise<Page> {
    const { registry, aspirations } = this.platform.for(visit);
    const [kims, trend, ofAspirations] = await Promise.all([
      unlessUnavailable(answerOf(registry.GET('/v1/kim-statistics'))),
      unlessUnavailable(
        answerOf(registry.GET('/v1/villages-without-kim/trend', { params: { query: { months: 12 } } })),
      ),
      unlessUnavailable(answerOf(aspirations.GET('/v1/aspiration-statistics', { params: { query: { by: 'KIND' } } }))),
    ]);
    return statisticsPage(visit, { kims, trend, aspirations: ofAspirations });
  }

  @PageAt('/jangkauan')
  async coverage(@CurrentVisit() visit: Visit): Promise<Page> {
    const { publishing } = this.platform.for(visit);
    const rollUp = (by: 'month' | 'district', limit: number) =>
      answerOf(publishing.GET('/v1/coverage', { params: { query: { by, limit } } }));
    const [months, districts] = await Promise.all([rollUp('month', 24), rollUp('district', 200)]);
    return coveragePage(visit, months.items, districts.items);
  }
}
