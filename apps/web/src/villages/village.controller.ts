import { Controller, Param, Query } from '@nestjs/common';
import { answerOf } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { type Fields, given, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform } from '../platform/platform.js';
import { districtPage, districtsPage, foundVillagesPage } from './find-village.page.js';
import { unservedPage } from './unserved.page.js';
import { villagePage } from './village.page.js';
import { VillageReader } from './village-reader.js';

@Controller()
export class VillageController {
  private readonly reader: VillageReader;

  constructor(private readonly platform: Platform) {
    this.reader = new VillageReader(platform);
  }

  @PageAt('/desa')
  async find(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const [q, district] = [textOf(query, 'q'), textOf(query, 'kecamatan')];
    if (q !== '') return foundVillagesPage(visit, q, await this.reader.named(visit, q));
    if (district === '') return districtsPage(visit, await this.reader.districts(visit));
    const { registry } = this.platform.for(visit);
    const [area, villages] = await Promise.all([
      answerOf(registry.GET('/v1/areas/{code}', { params: { path: { code: district } } })),
      this.reader.villagesOf(visit, district),
    ]);
    return districtPage(visit, area, villages);
  }

  @PageAt('/desa/:code')
  async village(@CurrentVisit() visit: Visit, @Param('code') code: string): Promise<Page> {
    return villagePage(visit, await this.reader.village(visit, code));
  }

  @PageAt('/desa-tanpa-kim')
  async unserved(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const { registry } = this.platform.for(visit);
    const district = textOf(query, 'kecamatan');
    const parameters = { limit: 200, ...given('within', district), ...given('cursor', textOf(query, 'cursor')) };
    const [totals, page] = await Promise.all([
      answerOf(registry.GET('/v1/villages-without-kim/districts')),
      answerOf(registry.GET('/v1/villages-without-kim', { params: { query: parameters } })),
    ]);
    return unservedPage(visit, district, totals, page);
  }
}
