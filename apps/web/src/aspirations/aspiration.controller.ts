import { Controller, Param, Query } from '@nestjs/common';
import { answerOf } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { type Fields, given, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform, unlessUnavailable } from '../platform/platform.js';
import { aspirationPage, aspirationsPage } from './aspiration.page.js';

const pageSize = 20;

@Controller()
export class AspirationController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/aspirasi')
  async list(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const { aspirations } = this.platform.for(visit);
    const category = textOf(query, 'kategori');
    const parameters = { limit: pageSize, ...given('category', category), ...given('cursor', textOf(query, 'cursor')) };
    const [page, { categories }] = await Promise.all([
      answerOf(aspirations.GET('/v1/public-aspirations', { params: { query: parameters } })),
      answerOf(aspirations.GET('/v1/categories')),
    ]);
    return aspirationsPage(visit, category, categories, page);
  }

  @PageAt('/aspirasi/:id')
  async aspiration(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Page> {
    const { aspirations, registry } = this.platform.for(visit);
    const found = await answerOf(aspirations.GET('/v1/public-aspirations/{id}', { params: { path: { id } } }));
    const path = { code: found.villageCode };
    const [{ categories }, village] = await Promise.all([
      answerOf(aspirations.GET('/v1/categories')),
      unlessUnavailable(answerOf(registry.GET('/v1/villages/{code}', { params: { path } }))),
    ]);
    return aspirationPage(
      visit,
      found,
      categories.find(({ code }) => code === found.category),
      village,
    );
  }
}
